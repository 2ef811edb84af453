"""Texts of every kind are drawn by real processes: the newest wins, and nothing stays behind."""

import os
import queue
import sys
import threading
from pathlib import Path

import pytest

from tensortonic_cli.system import easel as easel_module
from tensortonic_cli.system.easel import Easel
from tests.picture_samples import (
    RIGHT,
    STUB,
    VISUAL,
    WRONG,
    arrow_of,
    body,
    ghost_of,
    make_subject,
)

WAIT_S = 60  # a hundred times what a picture takes
FLOOD = "x" * 10**6


class Watched:
    """An easel of a tiny exercise, and the frames that it emitted."""

    def __init__(self, root, text=RIGHT, **others):
        self.frames = queue.Queue()
        self.easel = Easel(root, make_subject(root, **others), self.frames.put)
        self.easel.start(text.encode())

    def frame(self, wish=0):
        """Return the first frame that answers a wish."""
        while True:
            frame = self.frames.get(timeout=WAIT_S)
            if frame.wish >= wish:
                return frame

    def saved(self, text):
        """Save a text and return the frame that answers."""
        return self.frame(self.easel.saved(text.encode()))

    def moved(self, **values):
        """Move the controls and return the frame that answers."""
        return self.frame(self.easel.moved(values))


@pytest.fixture(scope="module", autouse=True)
def as_learners_have_it():
    """Python writes bytecode, and an import may take a second only: some hang."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setattr(easel_module, "LOAD_LIMIT_S", 2.0)
        yield


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """An easel that many texts are drawn on; each test leaves the right answer on it."""
    watched = Watched(tmp_path_factory.mktemp("desk"))
    watched.frame()
    yield watched
    watched.easel.stop()


@pytest.fixture
def begin(tmp_path):
    """Return what makes an easel of one's own; all are stopped in the end."""
    begun = []

    def begin(text, **others):
        begun.append(Watched(tmp_path, text, **others))
        return begun[-1]

    yield begin
    for watched in begun:
        watched.easel.stop()


def running(root):
    """Return the processes that name a folder in their command line."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if os.fsencode(root) in words:
            found.append(words.replace(b"\0", b" ").decode())
    return found


def test_the_first_frame_tells_everything(begin):
    """The picture, the values as used, the controls, how often the function was called."""
    frame = begin(RIGHT).frame()
    assert arrow_of(frame.picture) == [1, 2]
    assert frame.values == {"x": 1.0, "more": False}
    assert [control["name"] for control in frame.controls] == ["x", "more"]
    assert (frame.calls, frame.wish, frame.message, frame.stale) == (1, 1, "", False)
    assert 0 < frame.seconds < 30


def test_values_move_the_picture(shared):
    """The process that drew before draws again."""
    frame = shared.moved(x=2.5)
    assert (arrow_of(frame.picture), frame.values["x"]) == ([2.5, 5], 2.5)
    assert arrow_of(shared.moved(x=1).picture) == [1, 2]


def test_a_save_redraws(shared):
    """With the ghost of the reference where the text is wrong; a stub is a ghost alone."""
    wrong = shared.saved(WRONG)
    assert (arrow_of(wrong.picture), ghost_of(wrong.picture)) == ([1, 3], [1, 2])
    stub = shared.saved(STUB)
    assert (arrow_of(stub.picture), stub.unwritten, stub.stale) == (None, True, False)
    assert arrow_of(shared.saved(RIGHT).picture) == [1, 2]


TROUBLES = {
    "hangs": (body("while True:", "    pass"), "No answer within 1 s. It was at line", (2, 3)),
    "hangs at import": ("while True:\n    pass\n", "No answer within 2 s. It was at", (1, 2)),
    "hangs asleep": (
        "import time\n" + body("time.sleep(3600)"),
        "No answer within 1 s. It was at line 3, in twice: does a loop there never end?",
        (3,),
    ),
    "raises": (body("return x / 0"), "Line 2 raises ZeroDivisionError", (2,)),
    "is no Python": ("def twice(x) return\n", "twice.py, line 1: expected ':'.", (1,)),
    "returns None": (body("return None"), "it got None. `twice` returned None.", (None,)),
    "returns another shape": (
        "import numpy as np\n" + body("return np.zeros(3)"),
        "needs a number here; it got an array of shape (3,).",
        (None,),
    ),
    "asks": (body("return input()"), "Line 2 calls input(), which has nobody to ask", (2,)),
    "exits": ("import os\n" + body("os._exit(0)"), "Is there an exit in the code?", (None,)),
    "leaves": (body("raise SystemExit"), "Line 2 ends the program with exit()", (2,)),
    "exits at import": ("import os\nos._exit(0)\n", "Python ended while this was", (None,)),
    "segfaults": (
        "import ctypes\n" + body("ctypes.string_at(0)"),
        "Python ended (segmentation fault) while this was drawn.",
        (None,),
    ),
    "cuts the wire": (
        "import os\n" + body("os.closerange(0, 99)", "return 1"),
        "Python ended",
        (None,),
    ),
    "takes all memory": (
        "import numpy as np\n" + body("return np.ones((10**5, 10**5))"),
        "Line 3 needs more memory",
        (3,),
    ),
}


@pytest.mark.parametrize(("text", "message", "lines"), TROUBLES.values(), ids=TROUBLES)
def test_a_text_in_trouble_leaves_the_last_picture(shared, text, message, lines):
    """With the reason and the line; the next good save is drawn as if nothing had been."""
    shared.saved(RIGHT)
    if sys.platform != "linux" and "memory" in message:
        pytest.skip("memory is bounded on Linux only")
    frame = shared.saved(text)
    assert message in frame.message
    assert frame.line in lines
    assert (frame.stale, arrow_of(frame.picture), frame.fault) == (True, [1, 2], "")
    after = shared.saved(RIGHT)
    assert (after.message, after.stale, arrow_of(after.picture)) == ("", False, [1, 2])


HARMLESS = {
    "nan": body("return float('nan')"),
    "1e300": body("return 1e300"),
    "prints 100 MB": body(f"for _ in range(100): print('{FLOOD}')", "return 1e300"),
    "writes 100 MB": "import os\n" + body(
        f"for _ in range(100): os.write(1, b'{FLOOD}')", "return 1e300"
    ),
    "tells lies": (
        'import json\nimport os\nfor fd in range(3, 12):\n    try:\n        os.write(fd, b"\\n"'
        ' + json.dumps({"event": "done", "nonce": ""}).encode() + b"\\n")\n    except OSError:\n'
        "        pass\n" + body("return 1e300")
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_is_harmless_is_drawn(shared, text):
    """Absurd numbers, floods of output and forged messages: the picture is the text's own."""
    frame = shared.saved(text)
    assert (frame.message, frame.stale, frame.unwritten) == ("", False, False)
    assert ghost_of(frame.picture) == [1, 2]
    assert arrow_of(shared.saved(RIGHT).picture) == [1, 2]


def test_trouble_before_the_first_picture_shows_the_ghost(begin):
    """There is no last picture yet: the reference's stands in, beside the reason."""
    watched = begin(body("while True:", "    pass"))
    frame = watched.frame()
    assert "No answer within 1 s" in frame.message
    assert (arrow_of(frame.picture), ghost_of(frame.picture)) == (None, [1, 2])
    assert (frame.stale, frame.unwritten) == (False, False)
    assert [control["name"] for control in frame.controls] == ["x", "more"]


def test_a_text_that_hung_is_not_asked_again(begin):
    """Moving the controls costs nothing until the text changes; then it is drawn at once."""
    watched = begin(body("while x == 2:", "    pass", "return 2 * x"))
    assert watched.frame().message == ""
    assert "No answer within 1 s" in watched.moved(x=2).message
    again = watched.moved(x=1)
    assert ("No answer within 1 s" in again.message, again.stale) == (True, True)
    assert again.seconds < 0.5
    assert arrow_of(watched.saved(RIGHT).picture) == [1, 2]


def test_a_text_that_raised_is_asked_again(shared):
    """It may be well for other values."""
    shared.saved(body("return 2 * x if x < 2 else x / 0"))
    assert "ZeroDivisionError" in shared.moved(x=2).message
    frame = shared.moved(x=1)
    assert (frame.message, frame.stale, arrow_of(frame.picture)) == ("", False, [1, 2])
    shared.saved(RIGHT)


def test_the_newest_text_and_values_win(begin):
    """Twenty saves while the values move: the last frame shows the last of both."""
    watched = begin(RIGHT)
    done = threading.Event()

    def move():
        while not done.is_set():
            watched.easel.moved({"x": 3.0})

    mover = threading.Thread(target=move)
    mover.start()
    for factor in range(20):
        watched.easel.saved(body(f"return {factor} * x").encode())
    done.set()
    mover.join()
    last = watched.easel.moved({"x": 0.5})

    frames = [watched.frames.get(timeout=WAIT_S)]
    while frames[-1].wish < last:
        frames.append(watched.frames.get(timeout=WAIT_S))
    assert arrow_of(frames[-1].picture) == [0.5, 9.5]
    assert [frame.wish for frame in frames] == sorted({frame.wish for frame in frames})
    assert len(frames) < last
    assert watched.frames.empty()


def test_a_save_cuts_a_hang_short(begin, monkeypatch):
    """Nobody waits for a text that is gone, and nothing is said of it."""
    monkeypatch.setattr(easel_module, "DRAW_LIMIT_S", 600.0)
    watched = begin(body("while True:", "    pass"))
    watched.easel.saved(body("while True:", "    x = 1").encode())
    wish = watched.easel.saved(RIGHT.encode())
    frame = watched.frames.get(timeout=WAIT_S)
    assert (frame.wish, frame.message, arrow_of(frame.picture)) == (wish, "", [1, 2])


@pytest.mark.parametrize(
    ("others", "fault"),
    [
        ({"visual": "import nothing_like_it\n"}, "twice/visual.py:1: ModuleNotFoundError"),
        ({"visual": VISUAL.replace("k.x, double", "k.y, double")}, "twice/visual.py:12: Attrib"),
        ({"visual": VISUAL + "\nimport os\nos._exit(3)\n"}, "twice/visual.py: Python ended while"),
    ],
)
def test_a_broken_visual_is_a_fault_of_ours(begin, others, fault):
    """No sentence blames the text; the file and the line are named."""
    frame = begin(RIGHT, **others).frame()
    assert fault in frame.fault
    assert (frame.message, frame.picture) == ("", None)


def test_a_picture_that_breaks_the_easel_is_told(begin, monkeypatch):
    """The thread lives on: an unforeseen error of ours is a fault on the screen, not silence."""
    watched = begin(RIGHT)
    watched.frame()
    monkeypatch.setattr(Easel, "_draw", lambda self, values: {}["no such answer"])
    assert watched.moved(x=2).fault == "KeyError: 'no such answer'"
    monkeypatch.undo()
    assert arrow_of(watched.moved(x=2).picture) == [2, 4]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are counted in /proc")
@pytest.mark.parametrize("text", [RIGHT, body("while True:", "    pass")], ids=["idle", "hanging"])
def test_stopping_leaves_nothing_running(begin, tmp_path, text):
    """Neither our processes nor what a text started, whether it is drawing or not."""
    sleeper = ["-c", "import time; time.sleep(600)", str(tmp_path / "of the text")]
    start = "import subprocess, sys\n"
    start += f"subprocess.Popen([sys.executable, *{sleeper}], start_new_session=True)\n"
    watched = begin(RIGHT)
    watched.frame()
    watched.easel.saved((start + text).encode())
    if text == RIGHT:
        watched.frame(2)
        assert len(running(tmp_path)) >= 2
    watched.easel.stop()
    assert running(tmp_path) == []
    assert not watched.easel._thread.is_alive()


def test_whoever_listens_may_stop_the_easel(tmp_path):
    """A screen that cannot show a frame gives up from within: the easel's own thread."""
    ended = threading.Event()

    def stop(frame):
        easel.stop()
        ended.set()

    easel = Easel(tmp_path, make_subject(tmp_path), stop)
    easel.start(RIGHT.encode())
    assert ended.wait(WAIT_S)
    easel.stop()
    assert not easel._thread.is_alive()
