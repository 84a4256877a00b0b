"""An SVG logo, rebuilt from the elements and attributes that draw shapes; whatever could act or load is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from importers.errors import UserError
from reports.look.grey import grey

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
LARGEST, MOST = 200_000, 2_000  # bytes and elements: a logo is drawn on every page
DEEPEST = 60  # groups within groups: a file made to exhaust a reader has thousands
SHAPES = {
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient",
    "radialGradient", "stop", "clipPath", "style",
}  # fmt: skip
DROPPED = {"title", "desc", "metadata"}
REASONS = {
    "text": "letters, which other machines have no font for: convert them to outlines",
    "image": "a picture inside: hand in that picture itself, or trace it",
    "use": "linked copies: unlink them, or save it as a plain SVG",
    "script": "a script: save it as a plain SVG",
    "foreignObject": "a web page inside: save it as a plain SVG",
}
COLOURED = {"fill", "stroke", "stop-color", "color"}
_NUMBERS = re.compile(r"-?\d*\.?\d+(?:[eE][-+]?\d+)?")
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|javascript:|expression\(", re.IGNORECASE)


def drawing(data: bytes) -> tuple[bytes, float]:
    """The drawing and its width by height; ``UserError`` says what in it a report cannot hold."""
    if len(data) > LARGEST:
        raise _fault(
            f"is {len(data) // 1000} kB large, and a logo is drawn on every page", f"Up to {LARGEST // 1000} kB."
        )
    root = _parsed(data)
    if root.tag != f"{SVG}svg":
        raise _fault("is no SVG drawing", "Save it as a plain SVG.")
    if _depth(root) > DEEPEST or sum(1 for _ in root.iter()) > MOST:
        raise _fault(
            f"has more than {MOST} shapes, or groups within {DEEPEST} others", "Simplify it, or hand in a PNG."
        )
    box = _box(root)
    made = _rebuilt(root)
    made.attrib |= {"viewBox": " ".join(f"{n:g}" for n in box), "width": f"{box[2]:g}", "height": f"{box[3]:g}"}
    data = _written(made)
    in_grey(data)  # so that a colour it cannot hold is found now
    return data, box[2] / box[3]


def in_grey(data: bytes) -> bytes:
    """A drawing of ``drawing`` with every colour as the grey that is as light."""
    root = ET.fromstring(data)  # noqa: S314 - rebuilt by us
    for element in root.iter():
        for name in COLOURED & element.attrib.keys():
            element.set(name, _grey_values(element.attrib[name]))
        if "style" in element.attrib:
            element.set("style", _grey_values(element.attrib["style"]))
        if element.tag == f"{SVG}style":
            element.text = _grey_sheet(element.text or "")
    return _written(root)


def _fault(what: str, remedy: str) -> UserError:
    return UserError(what, remedy=remedy)


def _parsed(data: bytes) -> ET.Element:
    if b"<!ENTITY" in data:
        raise _fault("declares entities, which can hide anything", "Save it as a plain SVG.")
    try:
        return ET.fromstring(data)  # noqa: S314 - no entities, and size is limited
    except (ET.ParseError, ValueError, LookupError) as error:
        raise _fault(f"is no well-formed SVG: {error}", "Save it anew as a plain SVG.") from error


def _depth(root: ET.Element) -> int:
    """How deep the elements are nested, level by level, counted up to one more than may be."""
    level, depth = [root], 0
    while level and depth <= DEEPEST:
        level, depth = [child for element in level for child in element], depth + 1
    return depth


def _box(root: ET.Element) -> tuple[float, float, float, float]:
    """The view box, or one made of width and height."""
    numbers = [float(n) for n in _NUMBERS.findall(root.get("viewBox", ""))]
    if len(numbers) != 4:
        sizes = [_NUMBERS.match(root.get(name, "")) for name in ("width", "height")]
        numbers = [0.0, 0.0, *(float(found[0]) for found in sizes if found)]
    if len(numbers) != 4 or min(numbers[2:]) <= 0 or max(map(abs, numbers)) > 1e6:
        raise _fault("does not say how large it is", "Save it with a viewBox, or with width and height.")
    left, top, width, height = numbers
    return left, top, width, height


def _rebuilt(element: ET.Element) -> ET.Element:
    """The element with what draws; drawing programs' own notes go."""
    made = ET.Element(element.tag, dict(_attributes(element)))
    if element.tag == f"{SVG}style":
        made.text = element.text
        _check_inside(element.text or "", "a style sheet")
    for child in element:
        if not isinstance(child.tag, str) or not child.tag.startswith(SVG):
            continue
        name = child.tag.removeprefix(SVG)
        if name in DROPPED or name.startswith("sodipodi"):
            continue
        if name not in SHAPES:
            reason = REASONS.get(name, f"an element <{name}>, which is no plain shape: save it as a plain SVG")
            raise _fault("cannot stand in a report as it is", f"It holds {reason}.")
        made.append(_rebuilt(child))
    return made


def _attributes(element: ET.Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        local = "href" if name == XLINK else name
        if local.startswith("{"):
            continue
        if local.lower().startswith("on"):
            raise _fault(f"holds a script ({local})", "Save it as a plain SVG.")
        if local == "href" and not value.startswith("#"):
            raise _fault(f"refers to something outside: {value[:60]}", "A logo has to be whole in one file.")
        _check_inside(value, local)
        yield local, value


def _check_inside(text: str, where: str) -> None:
    if _OUTSIDE.search(text) or "\\" in text:
        raise _fault(f"refers to something outside, in {where}", "A logo has to be whole in one file.")


def _written(root: ET.Element) -> bytes:
    ET.register_namespace("", SVG[1:-1])
    made: bytes = ET.tostring(root, encoding="utf-8")
    return made


def _grey_values(css: str) -> str:
    import tinycss2  # type: ignore[import-untyped]  # noqa: PLC0415 - late, as the renderer it comes with

    return "".join(_grey_token(token) for token in tinycss2.parse_component_value_list(css))


def _grey_sheet(css: str) -> str:
    """A style sheet's values made grey; its selectors stay, though a class may be called "red"."""
    import tinycss2  # noqa: PLC0415 - late as above

    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(
        f"{tinycss2.serialize(rule.prelude)}{{{''.join(map(_grey_token, rule.content))}}}"
        for rule in rules
        if rule.type == "qualified-rule"
    )


def _grey_token(token: Any) -> str:
    from tinycss2.color4 import parse_color  # type: ignore[import-untyped]  # noqa: PLC0415 - late as above

    colour = parse_color(token) if token.type in {"ident", "hash", "function"} else None
    if colour is None or isinstance(colour, str):  # no colour, or "currentcolor"
        return str(token.serialize())
    try:
        plain_colour = colour.to("srgb")
    except NotImplementedError as error:  # lab(50% 40 20), which no printer's program writes
        raise _fault(f"names a colour as {token.serialize()}", "Name it by six hex digits, like #5B2D8E.") from error
    red, green, blue = (round(255 * min(max(part, 0.0), 1.0)) for part in plain_colour.coordinates)
    plain = grey(f"#{red:02X}{green:02X}{blue:02X}")
    if colour.alpha >= 1:
        return plain
    level = int(plain[1:3], 16)
    return f"rgba({level},{level},{level},{colour.alpha:g})"
