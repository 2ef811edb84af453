"""A view of a visual in the terminal, without processes: scenes are drawn as they are asked for."""

import asyncio
from types import SimpleNamespace

from tensortonic_cli.render.desk.app import Desk
from tensortonic_cli.render.desk.sitting import Sitting, Ways
from tensortonic_cli.render.raster import Look
from tensortonic_cli.scene import (
    Bars,
    Choice,
    Dots,
    Drag,
    Frames,
    MatrixEdit,
    Panel,
    Path,
    Points,
    Scene,
    Slider,
    Surface,
    Toggle,
    Turn,
)
from tensortonic_cli.scene.lowering import lower
from tensortonic_cli.scene.wire import as_names, cleaned, told

SITTING = Sitting(0, "Cosine similarity", ("Linear algebra", "Vectors"), after=True)


def frame(**fields):
    """Return a frame as the easel has it."""
    blank = {"picture": None, "values": None, "controls": (), "message": "", "line": None}
    blank |= {"stale": False, "unwritten": False, "fault": "", "wish": 0}
    return SimpleNamespace(**(blank | fields))


class World:
    """Answers wishes of a view at once, and remembers them; `answers` set to False it is silent."""

    def __init__(self, controls, scene, *, size=(100, 30), look=None):
        self.controls = controls
        self.scene = scene
        self.size = size
        self.wishes = []
        self.turns = []
        self.answers = True
        self.now_s = 0.0
        self.app = Desk(SITTING, Ways(self.moved, self.turned), look or Look("none", True))
        self.app.now_s = lambda: self.now_s

    def moved(self, values):
        """Take a wish, and answer it."""
        self.wishes.append(dict(values))
        if self.answers:
            self.app.show(self.frame(values, len(self.wishes)), self.app.sitting.number)
        return len(self.wishes)

    def turned(self, step):
        """Go to another exercise."""
        self.turns.append(step)
        return Sitting(self.app.sitting.number + 1, "Matrix product", ("Algebra", "Matrices"))

    def frame(self, values, wish=0, **fields):
        """Return what is drawn for values."""
        used = cleaned(self.controls, values)
        picture = lower(self.scene(as_names(used)))
        controls = tuple(told(self.controls))
        return frame(picture=picture, values=used, controls=controls, wish=wish, **fields)

    def plays(self, story):
        """Run the view in a terminal of its own while a story is told to its pilot."""

        async def run():
            async with self.app.run_test(size=self.size) as pilot:
                self.app.show(self.frame({}), self.app.sitting.number)
                await pilot.pause()
                await story(pilot)

        asyncio.run(run())
        return self.app

    @property
    def value(self):
        """The values as the view has them."""
        return self.app.deck.values


def shown(widget):
    """Return what a widget shows, without colours."""
    rows = (widget.render_line(y) for y in range(widget.size.height))
    return "\n".join("".join(part.text for part in row).rstrip() for row in rows)


def screen(app):
    """Return what the whole screen shows."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)


EVERY = {
    "rate": Slider(0.0, 1.0, 0.5, 0.1, label="learning rate"),
    "grow": Slider(0.01, 100.0, 1.0, log=True),
    "n": Frames(10, fps=5, label="step"),
    "p": Drag((1.0, 1.0), snap=0.5, lo=(-3, -3), hi=(3, 3)),
    "q": Points(((0.0, 1.0), (1.0, 2.0)), snap=1.0, panel=1, along="y", lo=(0, 0), hi=(1, 4)),
    "map": Choice(("turn", "shear")),
    "unit": Toggle(),
    "A": MatrixEdit(((1.0, 0.0), (0.0, 1.0)), lo=-2, hi=2, step=0.1),
    "view": Turn((30.0, 20.0), panel=2),
}


def every(k):
    """Return a scene for all kinds of controls."""
    heights = [[x * y * k.rate for x in (-1, 0, 1)] for y in (-1, 0, 1)]
    panels = [
        Panel([Dots([k.p]), Path([(0, 0), k.p])], (-3, 3), (-3, 3), equal=True, title="plane"),
        Panel([Bars([y for _, y in k.q], ["one", "two"])], y=(0, 4), title="bars"),
        Panel([Surface(heights, (-1, 1), (-1, 1))], z=(-1, 1), turn=k.view, title="space"),
    ]
    words = {"rate": k.rate, "n": k.n, "map": k.map, "unit": k.unit}
    return Scene(panels, words, "Move it.")
