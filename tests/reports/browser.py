"""The web page in real Chromium: ``requirements/chromium.sh`` installs it."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MEASURE = Path(__file__).with_name("measure.js")
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
STRICT = "default-src 'none'"
# A window is 500 px wide at least; a frame is as wide as it is told, and asks media queries for itself.
HOST = """<!doctype html><meta charset="utf-8"><title>frames</title><pre id="found"></pre>
<script>
const found = [], wanted = {count};
addEventListener("message", (event) => {{
  found.push(event.data);
  if (found.length === wanted) document.getElementById("found").textContent = JSON.stringify(found);
}});
</script>
{frames}"""
SAID = re.compile(r"CONSOLE[^\]]*\] (.*)")
PATIENCE = 300  # seconds


def lacking() -> str:
    """What is not installed here, "" when it is."""
    return "" if _program() else "Chromium is not installed (sh requirements/chromium.sh)"


def required() -> bool:
    """Whether a missing browser is a failure, as in CI."""
    return bool(os.environ.get("CI") or os.environ.get("TIESCOPE_CHROMIUM"))


def measured(pages: Mapping[str, str], widths: Sequence[int], *options: str) -> dict[tuple[str, int], dict[str, Any]]:
    """What ``measure.js`` finds in each page at each width, by name and width.

    ``console`` is what the browser had to say on any of them.

    Raises:
        RuntimeError: the browser did not get through all pages.
    """
    order = [(name, width) for name in pages for width in widths]
    with TemporaryDirectory() as folder:
        for name, text in pages.items():
            Path(folder, f"{name}.html").write_text(_watched(text), "utf-8")
        frames = "\n".join(f'<iframe src="{name}.html" width="{w}" height="844"></iframe>' for name, w in order)
        host = Path(folder, "host.html")
        host.write_text(HOST.format(count=len(order), frames=frames), "utf-8")
        ran = _run(folder, "--enable-logging=stderr", "--virtual-time-budget=30000", *options, "--dump-dom", str(host))
    found = re.search(r'<pre id="found">(.+?)</pre>', ran.stdout, re.DOTALL)
    if not found:
        raise RuntimeError(f"Chromium measured nothing: {ran.stderr[-2000:]}")
    console = SAID.findall(ran.stderr)
    results: list[dict[str, Any]] = json.loads(html.unescape(found[1]))
    by_place = {(one["name"], one["width"]): {**one, "console": console} for one in results}
    if set(by_place) != set(order):
        raise RuntimeError(f"Chromium measured {sorted(by_place)} and not {sorted(order)}")
    return by_place


def printed(text: str) -> bytes:
    """The page as a PDF that somebody prints from the browser."""
    with TemporaryDirectory() as folder:
        page, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(text, "utf-8")
        ran = _run(folder, "--no-pdf-header-footer", f"--print-to-pdf={target}", str(page))
        if not target.exists():
            raise RuntimeError(f"Chromium printed nothing: {ran.stderr[-2000:]}")
        return target.read_bytes()


def _watched(text: str) -> str:
    """A copy that lets one script in: ours, at its end."""
    if STRICT not in text:
        raise RuntimeError("the page has lost its content policy")
    allowed = text.replace(STRICT, f"{STRICT}; script-src 'unsafe-inline'", 1)
    return allowed.replace("</body>", f"<script>{MEASURE.read_text('utf-8')}</script></body>", 1)


def _program() -> str:
    return next((path for name in NAMES if (path := shutil.which(name))), "")


def _run(folder: str, *words: str) -> subprocess.CompletedProcess[str]:
    if lacking():
        raise RuntimeError(lacking())
    *options, page = words
    return subprocess.run(
        [_program(), *QUIET, f"--user-data-dir={folder}/profile", *options, Path(page).as_uri()],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
