"""People in sentences: two of one name are told apart."""

from __future__ import annotations

import pytest

from analyzer.audit import Person
from reports.persons import told_apart

ADA, ALSO_ADA, BEN = (
    Person("c1", "Ada Fjord", "Northwind"),
    Person("c2", "Ada Fjord", "Fabrikam"),
    Person("c3", "Ben Fjord", "Northwind"),
)


@pytest.mark.parametrize(
    ("people", "wanted"),
    [
        ((ADA, BEN), ["Ada Fjord", "Ben Fjord"]),
        ((ADA, ALSO_ADA, BEN), ["Ada Fjord (Northwind)", "Ada Fjord (Fabrikam)", "Ben Fjord"]),
        ((ADA, Person("c4", "Ada Fjord")), ["Ada Fjord (Northwind)", "Ada Fjord"]),
        ((), []),
    ],
)
def test_namesakes_come_with_their_employers(people: tuple[Person, ...], wanted: list[str]) -> None:
    """Only those who share a name, and only where an employer is known."""
    assert told_apart(people) == wanted
