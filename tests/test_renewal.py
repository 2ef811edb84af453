"""Tests of core/renewal.py."""

import pytest

from tensortonic_cli.core.ledger import hash_of
from tensortonic_cli.core.renewal import Changes, after, changes_to

OLD, NEW, MINE = hash_of("old\n"), hash_of("new\n"), hash_of("mine\n")


@pytest.mark.parametrize(
    ("known", "present", "changes"),
    [
        ({}, {}, Changes(added=("a/f",))),
        ({"a/f": (OLD,)}, {}, Changes(added=("a/f",))),
        ({"a/f": (OLD,)}, {"a/f": NEW}, Changes()),
        ({"a/f": (OLD,)}, {"a/f": OLD}, Changes(replaced=("a/f",))),
        ({"a/f": (OLD, NEW)}, {"a/f": OLD}, Changes(replaced=("a/f",))),
        ({"a/f": (OLD,)}, {"a/f": MINE}, Changes(kept=("a/f",))),
        ({}, {"a/f": OLD}, Changes(kept=("a/f",))),
        ({"a/f": (OLD,)}, {"a/f": ""}, Changes(kept=("a/f",))),
        ({"a/f": (OLD, NEW)}, {"a/f": MINE}, Changes()),
    ],
)
def test_a_file_is_replaced_only_if_it_was_handed_out(known, present, changes):
    """What is missing is added, what nobody touched replaced; all else is kept and named once."""
    assert changes_to({"a/f": "new\n"}, known, present) == changes


def test_what_the_course_has_no_more_is_kept():
    """A file that was handed out once is named as long as it is there."""
    known = {"a/f": (OLD,), "a/g": (OLD,), "a/gone": (OLD,)}
    present = {"a/f": OLD, "a/g": MINE}
    assert changes_to({"a/f": "old\n"}, known, present) == Changes(removed=("a/g",))


def test_a_file_that_changes_folder_is_moved():
    """What the learner wrote moves along and is kept; what they did not touch is replaced."""
    known = {"a/f": (OLD,), "a/g": (OLD,)}
    moved = (("a/f", "b/f"), ("a/g", "b/g"))
    assert changes_to({"b/f": "new\n", "b/g": "new\n"}, known, {"a/f": MINE, "a/g": OLD}) == (
        Changes(replaced=("b/g",), kept=("b/f",), moved=moved)
    )


def test_nothing_is_moved_onto_a_file():
    """Where both places hold a file, each stays where it is."""
    known = {"a/f": (OLD,)}
    present = {"a/f": MINE, "b/f": MINE}
    assert changes_to({"b/f": "new\n"}, known, present) == Changes(kept=("b/f",), removed=("a/f",))


def test_a_second_time_nothing_happens():
    """What is known afterwards makes the same course no news, whatever the learner did."""
    files = {"a/f": "new\n", "a/g": "new\n", "b/h": "new\n"}
    known = {"a/f": (OLD,), "a/g": (OLD,), "a/h": (OLD,)}
    first = changes_to(files, known, {"a/f": OLD, "a/g": MINE, "a/h": MINE})
    present = {"a/f": NEW, "a/g": MINE, "b/h": MINE}
    assert changes_to(files, after(known, first, files), present) == Changes()


def test_what_was_known_stays_known():
    """The hashes of former texts are kept, each once, the newest last."""
    known = {"a/f": (NEW, OLD), "a/g": (OLD,)}
    changes = Changes(moved=(("a/g", "b/g"),))
    assert after(known, changes, {"a/f": "new\n"}) == {"a/f": (OLD, NEW), "b/g": (OLD,)}


def test_a_move_that_was_made_already_is_followed():
    """An update that was stopped between the move and the rest is finished by the next."""
    changes = changes_to({"b/f": "new\n"}, {"a/f": (OLD,)}, {"b/f": OLD})
    assert changes == Changes(replaced=("b/f",), moved=(("a/f", "b/f"),))
