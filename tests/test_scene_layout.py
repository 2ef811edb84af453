"""Where the boxes of a graph lie."""

from tensortonic_cli.scene import Edge, Graph, Node
from tensortonic_cli.scene.layout import spots


def graph(names, edges, **looks):
    """Return a graph of boxes with single letters, and edges written as pairs of them."""
    return Graph({n: Node(n) for n in names}, [Edge(*pair) for pair in edges.split()], **looks)


def test_each_box_lies_behind_all_that_lead_to_it():
    """The longest way counts: c waits for b, though a leads to it as well."""
    found = spots(graph("abc", "ac ab bc"))
    assert [found[name][0] for name in "abc"] == [-0.8, 0.0, 0.8]


def test_boxes_of_one_layer_lie_apart():
    """One above the other, in the order they were named."""
    found = spots(graph("abc", "ac bc"))
    assert found["a"][1] > 0 > found["b"][1]
    assert found["c"][1] == 0.0


def test_edges_do_not_cross_where_that_can_be_helped():
    """The child of the upper box lies above, though it was named last."""
    found = spots(graph("abdc", "ac bd"))
    assert found["a"][1] > found["b"][1]
    assert found["c"][1] > found["d"][1]


def test_trees_grow_downwards():
    """The root on top, its children from left to right."""
    found = spots(graph("rab", "ra rb", down=True))
    assert found["r"] == (0.0, 0.8)
    assert found["a"][0] < 0 < found["b"][0]
    assert found["a"][1] == found["b"][1] == -0.8


def test_an_own_place_wins():
    """The others lie where they would."""
    tree = Graph({"a": Node("a", at=(0.1, 0.2)), "b": Node("b")}, [Edge("a", "b")])
    assert spots(tree) == {"a": (0.1, 0.2), "b": (0.8, 0.0)}


def test_a_circle_and_a_lonely_box_are_laid_out_too():
    """A learner's graph may be wrong: every box has a place inside the panel."""
    for one in (graph("abc", "ab bc ca"), graph("a", ""), graph("a", "aa"), Graph({}, [])):
        found = spots(one)
        assert found.keys() == one.nodes.keys()
        assert all(abs(v) <= 1 for spot in found.values() for v in spot)
