"""Same-employer proxies in closed form against networkx on the graph itself."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.maths.structure import (
    constraint,
    constraint_of_groups,
    density,
    effective_size,
    effective_size_of_groups,
)


def _network(sizes: list[int]) -> nx.Graph:
    graph = nx.Graph()
    for group, size in enumerate(sizes):
        members = [(group, i) for i in range(size)]
        graph.add_edges_from(("you", m) for m in members)
        graph.add_edges_from(combinations(members, 2))
    return graph


def test_published_graph() -> None:
    """networkx, the oracle below, gives the published figures of Borgatti's graph."""
    graph = nx.Graph([tuple(edge) for edge in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]])
    constraint, size = nx.constraint(graph), nx.effective_size(graph)
    assert [round(constraint[n], 3) for n in "GAC"] == [0.4, 0.595, 1.0]
    assert [round(size[n], 2) for n in "GAC"] == [4.67, 2.5, 1.0]


def test_complete_graph_of_four() -> None:
    """Three colleagues around the owner are igraph's K4: constraint .925926."""
    assert constraint_of_groups([3]) == pytest.approx(0.925926, abs=1e-6)


@pytest.mark.parametrize("sizes", [[1], [1, 1, 1], [3], [2, 2], [5, 1, 1], [4, 3, 2, 1], [1] * 12])
def test_closed_forms(sizes: list[int]) -> None:
    """Effective size and constraint of grouped contacts equal those of the drawn network."""
    graph = _network(sizes)
    assert constraint_of_groups(sizes) == pytest.approx(nx.constraint(graph, ["you"])["you"])
    assert effective_size_of_groups(sizes) == pytest.approx(nx.effective_size(graph, ["you"])["you"])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_closed_forms_hold_for_any_groups(sizes: list[int]) -> None:
    """The closed forms hold for any split into employers, and constraint never falls below 1/N."""
    assert constraint_of_groups(sizes) == pytest.approx(nx.constraint(_network(sizes), ["you"])["you"])
    assert constraint_of_groups(sizes) >= 1 / sum(sizes) - 1e-12


@pytest.mark.parametrize(
    ("size", "chance", "seed"), [(3, 0.5, 1), (10, 0.42, 2), (15, 0.1, 3), (12, 0.9, 4), (6, 0, 5)]
)
def test_marked_circle(size: int, chance: float, seed: int) -> None:
    """Density, effective size and constraint of a marked circle are those of networkx on the same ties."""
    circle = nx.gnp_random_graph(size, chance, seed=seed)
    matrix = nx.to_numpy_array(circle)
    around = nx.Graph(circle)
    around.add_edges_from(("you", member) for member in circle)
    assert density(matrix) == pytest.approx(nx.density(circle))
    assert constraint(matrix) == pytest.approx(nx.constraint(around, ["you"])["you"])
    assert effective_size(matrix) == pytest.approx(nx.effective_size(around, ["you"])["you"])


def test_worked_example_of_density() -> None:
    """Harvard Business School's worked example: 19 ties of 45 possible are .42."""
    matrix = np.zeros((10, 10))
    for first, second in list(combinations(range(10), 2))[:19]:
        matrix[first, second] = matrix[second, first] = 1
    assert round(density(matrix), 2) == 0.42


def test_nobody() -> None:
    """Without contacts both are 0."""
    assert constraint_of_groups([]) == effective_size_of_groups([]) == 0
    assert constraint([]) == effective_size([]) == density([]) == 0
