"""What a model pays for an outcome that it thinks rare, or rules out"""

import math

from tensortonic_cli.scene import (
    Arrow,
    Dots,
    Fill,
    Panel,
    Path,
    Scene,
    Slider,
    Text,
    Toggle,
    spaced,
)
from tensortonic_cli.scene.numbers import number
from tensortonic_cli.stages.distribution import distribution_bars

NAMES = "abc"
LEAST, LOW, HIGH = 1e-6, -2.0, 8.0

controls = {
    "p_c": Slider(0.0, 0.5, 0.25, step=0.01, label="p(c)"),
    "q_c": Slider(LEAST, 0.9, 0.02, log=True, label="q(c)"),
    "never": Toggle(label="q(c) = 0"),
}


def scene(k, learner):
    q_c = 0.0 if k.never else k.q_c
    p = [0.6 * (1 - k.p_c), 0.4 * (1 - k.p_c), k.p_c]

    def model(chance):
        return [0.4 * (1 - chance), 0.6 * (1 - chance), chance]

    def cost(chance):
        return learner.relative_entropy(list(p), model(chance))

    q, d = model(q_c), number(cost(q_c))
    marks, left = [Path([(0, 0), (1, 0)], "ink", thin=True)], 0.0
    for chance, believed, name in zip(p, q, NAMES, strict=True):
        top = math.log2(chance / believed) if chance > 0 < believed else math.copysign(99, chance)
        if chance > 0:
            role = "c" if top > 0 else "d"
            box = [(left, 0), (left + chance, 0), (left + chance, top), (left, top)]
            marks += [Fill(box, role), Path(box, role, thin=True, closed=True)]
            marks.append(Text((left + chance / 2, -0.4 if top > 0 else 0.4), name))
        left += chance
    level = [Path([(0, d), (1, d)], "ink", label="D")]
    shares = [10**e for e in spaced(math.log10(LEAST), math.log10(0.9), 61)]
    over = [Path([(share, cost(share)) for share in shares], "c")]
    if math.isinf(d):
        level = [Arrow((0.5, HIGH), (0.5, 0.0), "ink", "D = ∞")]
        over.append(Arrow((LEAST * 2, HIGH), (LEAST * 2, 0.0), "ink", "∞"))
    else:
        over.append(Dots([(max(q_c, LEAST), d)], "ink", big=True, label="D"))
    return Scene(
        [
            Panel([*marks, *level], (0, 1.1), (LOW, HIGH), title="log₂ p/q, as wide as p"),
            distribution_bars({"p": p, "q": q}, NAMES, "p and q"),
            Panel(over, (LEAST, 1), (0, HIGH), log="x", title="D over q(c)"),
        ],
        {"D in bits": d},
        "Make q(c) smaller: D climbs without end while p(c) is above 0, and is calm once it is 0.",
    )
