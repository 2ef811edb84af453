"""One spare as its owner sees it: what it says, and how it ends."""

from pathlib import Path

import pytest

import tensortonic_cli.child
from tensortonic_cli.system.launch import launch
from tensortonic_cli.system.spare import Ending, Spare, SpareError
from tests.judge_samples import make_workspace

WARMUP = Path(tensortonic_cli.child.__path__[0], "warmup")


@pytest.fixture
def place(tmp_path):
    """Return a workspace with its checks."""
    make_workspace(tmp_path)
    return tmp_path


@pytest.fixture
def spare(place):
    """Return a spare of that workspace."""
    one = Spare(place, place / "checks")
    yield one
    one.end()


def warm_up_job():
    """Return the job that every spare does for itself before it is ready."""
    text = WARMUP / "double.py"
    return {
        "module": "exercises.warm.up.double",
        "function": "double",
        "text": text.read_bytes().hex(),
        "path": str(text),
        "checks": str(WARMUP / "test_warmup.py"),
        "memory": 0,
    }


def test_the_warm_up_meets_every_kind_of_outcome(spare):
    """Checks pass, fail, and end in an error in the text; or a first run would be slow there."""
    heard = []
    ending = spare.run(warm_up_job(), 20.0, heard.append)
    ended = [message for message in heard if message["event"] == "ended"]

    assert ending is Ending.DONE
    assert [(m["name"], m["ok"], m.get("failed")) for m in ended] == [
        ("arrays", True, None),
        ("arrays", False, True),
        ("wrong_kinds", False, True),
        ("wrong_shape", False, True),
        ("structures", True, None),
        ("laws", True, None),
        ("raises", False, False),
    ]
    assert ended[-1]["line"] == 7
    assert heard[-1] == {**heard[-1], "event": "done", "replaced": [], "left": []}


def test_a_cold_spare_judges_as_a_warm_one(place):
    """It is ready sooner, and its first run takes longer: that is all."""
    heard = []
    cold = Spare(launched=launch(str(place), str(place / "checks"), "--cold"))
    try:
        ending = cold.run(warm_up_job(), 20.0, heard.append)
    finally:
        cold.end()

    assert ending is Ending.DONE
    assert [message["ok"] for message in heard if message["event"] == "ended"] == [
        True, False, False, False, True, True, False,
    ]  # fmt: skip


def test_a_spare_that_cannot_start_says_why_and_is_ended(tmp_path):
    """Nobody takes it for one that is only late."""
    launched = launch("--no-such-option")  # it lacks the folder of its checks
    broken = Spare(launched=launched)

    with pytest.raises(SpareError, match="IndexError"):
        broken.wait_ready()
    assert not broken.is_unused
    assert launched[0].returncode is not None
