"""Report to PDF. The only file that imports WeasyPrint, and late: it needs Pango, which may be missing."""

from __future__ import annotations

import ctypes.util
import gc
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from functools import cache, lru_cache
from io import StringIO
from typing import Any

from importers.errors import UserError
from reports import archive, fonts, lettering
from reports.document import style_for_paper, unstyled
from reports.frame import Paper
from reports.look.grey import print_scheme
from reports.look.logo import Logo
from reports.look.running import frames
from reports.look.scheme import of_accent
from reports.report import Report

INSTALL = (
    "Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "Fedora: sudo dnf install pango harfbuzz",
    "macOS: brew install pango",
)


class RenderingError(Exception):
    """The renderer complained: a fault of ours, never shown as a finished document."""


def render_pdf(report: Report, paper: Paper = "a4", *, greyscale: bool = False) -> bytes:
    """The report as one archival and accessible PDF (PDF/A-3a, PDF/UA-1); the same report gives the same bytes.

    ``greyscale`` makes the print edition: no colour, and light areas where dark ones would cost toner.
    """
    weasyprint = _weasyprint()
    scheme = print_scheme() if greyscale else of_accent(report.look.accent)
    drawings = {name: scheme.drawing(svg) for name, svg in {**report.charts, **frames(report, paper)}.items()}
    fetcher = _fetcher(drawings, report.look.logo and (report.look.logo.in_grey() if greyscale else report.look.logo))
    with _complaints() as complaints, _no_collecting():
        html = weasyprint.HTML(string=unstyled(report), base_url=None, url_fetcher=fetcher)
        sheets = [_sheet(style_for_paper(report, paper, scheme))]
        try:
            made: bytes = html.write_pdf(
                stylesheets=sheets, finisher=archive.finish, font_config=_font_configuration(), **archive.OPTIONS
            )
        except weasyprint.urls.FatalURLFetchingError as error:
            raise RenderingError(str(error)) from error
    if fetcher.denied or complaints:
        raise RenderingError("; ".join([*(f"denied: {url}" for url in fetcher.denied), *complaints]))
    return made


@lru_cache(maxsize=16)
def _sheet(css: str) -> Any:
    """A style sheet, read once for all reports that share it: a fifth of the time of a short one."""
    with _complaints() as complaints:
        sheet = _weasyprint().CSS(string=css, font_config=_font_configuration())
    if complaints:
        raise RenderingError("; ".join(complaints))
    return sheet


def complaint_of(logo: Logo) -> str:
    """What the renderer says against a logo, "" for nothing."""
    page = '<html lang="en"><title>-</title><img src="chart:logo" alt="-" style="width:9mm">'
    with _complaints() as complaints:
        _weasyprint().HTML(string=page, url_fetcher=_fetcher({}, logo)).write_pdf(font_config=_font_configuration())
    return "; ".join(complaints)


def missing_library() -> UserError | None:
    """What this machine lacks for PDFs, None when nothing: for ``doctor``."""
    try:
        _weasyprint()
    except UserError as error:
        return error
    return None


@cache
def _weasyprint() -> Any:  # WeasyPrint ships no types
    """WeasyPrint, set up to see our fonts only; its import loads Pango and reads the font settings."""
    try:
        with _font_settings():
            weasyprint = _imported()
    except OSError as error:
        raise UserError(
            "PDFs need the Pango library, which is not installed here",
            remedy="\n".join(["Install it, or write a web page instead with --html:", *_install_lines()]),
            exit_code=5,
        ) from error
    lettering.set_whole(weasyprint.svg.Node)
    return weasyprint


def _imported() -> Any:
    """The module; what it prints when a library is missing is not for the user's standard output."""
    with redirect_stdout(StringIO()):
        try:
            with _libraries_by_name():
                import weasyprint  # noqa: PLC0415 - late: half a second, and it fails without Pango
        except OSError:
            import weasyprint  # noqa: PLC0415 - the long search, for libraries in unusual places
    return weasyprint


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Libraries found by their file name only, which WeasyPrint tries too.

    For each of the other spellings it tries, "libpango-1.0-0" and so on, Python asks ldconfig, gcc and ld: 54
    processes, which take as long as all the rest of the import.
    """
    before = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None if sys.platform.startswith("linux") else before(name)
    try:
        yield
    finally:
        ctypes.util.find_library = before


@contextmanager
def _font_settings() -> Iterator[None]:
    """Our fontconfig file in the environment while it is read, and the user's setting back afterwards."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(fonts.configuration())
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _install_lines() -> tuple[str, ...]:
    return INSTALL[2:] if sys.platform == "darwin" else INSTALL[:2] if sys.platform.startswith("linux") else INSTALL


@cache
def _font_configuration() -> Any:
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - late as above

    with _font_settings():
        return FontConfiguration()


def _fetcher(drawings: Mapping[str, str], logo: Logo | None = None) -> Any:
    """A fetcher that knows ``chart:NAME`` and denies, and records, everything else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - late as above

    pictures = {f"chart:{name}": (svg.encode(), "image/svg+xml") for name, svg in drawings.items()}
    if logo:
        pictures["chart:logo"] = logo.data, logo.kind

    class Pictures(URLFetcher):  # type: ignore[misc] # untyped base
        def __init__(self) -> None:
            super().__init__(allowed_protocols=("chart",), allow_redirects=False, fail_on_errors=True)
            self.denied: list[str] = []

        def fetch(self, url: str, headers: object = None) -> Any:
            if url not in pictures:
                self.denied.append(url)
                raise ValueError(f"not a picture of this report: {url}")
            content, kind = pictures[url]
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return Pictures()


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Rendering makes a million small objects and few cycles: the collector takes a sixth of its time for nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint logs meanwhile, instead of on the user's terminal."""
    logger = logging.getLogger("weasyprint")
    recorder, before, spread = _Recorder(), logger.handlers[:], logger.propagate
    logger.handlers, logger.propagate = [recorder], False
    try:
        yield recorder.lines
    finally:
        logger.handlers, logger.propagate = before, spread
