"""What sticks out when two distributions are laid over each other"""

from tensortonic_cli.scene import Bars, Fill, Panel, Path, Points, Scene
from tensortonic_cli.stages.distribution import shares

NAMES = "abcd"
EVENTS = ("a", "b", "c", "d", "ab", "ac", "ad")  # the others are what these leave

controls = {
    "p": Points(
        ((0, 0.4), (1, 0.3), (2, 0.2), (3, 0.1)),
        snap=0.05, panel=2, along="y", lo=(0, 0), hi=(3, 1),
    ),
    "q": Points(
        ((0, 0.15), (1, 0.2), (2, 0.25), (3, 0.4)),
        snap=0.05, panel=3, along="y", lo=(0, 0), hi=(3, 1),
    ),
}  # fmt: skip


def pulled(points, role, name):
    heights = [height for _, height in points]
    bars = [Bars(shares(heights), NAMES, role), Bars(heights, role="faint", outline=True)]
    return shares(heights), Panel(bars, y=(0, 1), title=f"{name}: pull the bars")


def steps(heights):
    return [place for i, height in enumerate(heights) for place in ((i, height), (i + 1, height))]


def scene(k, learner):
    p, pull_p = pulled(k.p, "a", "p")
    q, pull_q = pulled(k.q, "b", "q")
    distance = learner.total_variation(list(p), list(q))
    over, names = [], []
    for i, (ours, theirs) in enumerate(zip(p, q, strict=True)):
        if ours > theirs:
            over.append(Fill([(i, theirs), (i + 1, theirs), (i + 1, ours), (i, ours)], "c"))
        names.append((i + 0.5, f"{NAMES[i]}∈A" if ours > theirs else NAMES[i]))
    block = [(4.4, 0), (5.4, 0), (5.4, distance), (4.4, distance)]
    over += [
        Fill(block, "d"),
        Path(block, "d", closed=True),
        Path(steps(p), "a", "p"),
        Path(steps(q), "b", "q"),
    ]
    gaps = [abs(sum(p[NAMES.index(c)] - q[NAMES.index(c)] for c in event)) for event in EVENTS]
    level = Path([(-0.5, distance), (6.5, distance)], "d", "TV")
    return Scene(
        [
            Panel(
                over, (0, 5.6), (0, 1), x_names=[*names, (4.9, "TV")],
                title="Pink is as large as green",
            ),
            Panel(
                [Bars(gaps, EVENTS, "c"), level], y=(0, 1),
                title="|p - q| of each event",
            ),
            pull_p,
            pull_q,
        ],
        {"TV": distance},
        "Your TV touches the tallest bar: no event beats A, which holds all that is green.",
    )  # fmt: skip
