"""Lines of text in drawings, set whole.

WeasyPrint lays out each letter of an SVG text by itself, since SVG lets each have a place and a turn of its own: more
than a quarter of the time of a report, and letters stand apart as if no pair of them had a kerning. A text that
gives its letters nothing of their own is laid out here as one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

PLACES = ("x", "y", "dx", "dy")  # one number, or one for each letter
EACH = frozenset({"rotate", "letter-spacing", "textLength"})  # what is done to letters one by one


class Line(str):
    """A text that is its own only letter, for a renderer that goes through the letters."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def set_whole(node: type[Any]) -> None:
    """Let ``weasyprint.svg.Node`` hand out its text as a line wherever no letter has attributes of its own."""
    letters = node.text.fget

    def text(self: Any) -> str | None:
        found: str | None = letters(self)
        return found if not found or _by_letter(self.attrib) else Line(found)

    node.text = property(text, doc=node.text.__doc__)


def _by_letter(attributes: dict[str, str]) -> bool:
    places = (attributes[name] for name in PLACES if name in attributes)
    return not EACH.isdisjoint(attributes) or any(len(place.replace(",", " ").split()) > 1 for place in places)
