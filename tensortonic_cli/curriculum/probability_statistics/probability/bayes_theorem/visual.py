"""A thousand people, and those among them with B"""

from tensortonic_cli.scene import Bars, Dots, Panel, Path, Scene, Slider, curve

ROWS, PEOPLE = 25, 1000

controls = {
    "prior": Slider(0.0, 1.0, 0.04, step=0.01, label="P(A)"),
    "hit": Slider(0.05, 1.0, 0.9, step=0.01, label="P(B|A)"),
    "alarm": Slider(0.01, 1.0, 0.1, step=0.01, label="P(B|not A)"),
}


def scene(k, learner):
    ill = round(PEOPLE * k.prior)
    found, alarmed = round(ill * k.hit), round((PEOPLE - ill) * k.alarm)
    places = [(float(i // ROWS), float(i % ROWS)) for i in range(PEOPLE)]
    crowd = [
        Dots(places[: ill - found], "a"),
        Dots(places[ill + alarmed :], "grid"),
        Dots(places[ill : ill + alarmed], "b", big=True),
        Dots(places[ill - found : ill], "a", big=True),
    ]
    posterior = learner.bayes_theorem(k.prior, k.hit, k.alarm)
    counted = found / max(found + alarmed, 1)
    update = [
        Bars([k.prior, posterior], ["P(A)", "P(A|B)"], roles=["grid", "a"]),
        Path([(0.5, counted), (1.5, counted)], role="ink", dashed=True, label="counted"),
    ]
    over_priors = [
        curve(lambda p: p, 0, 1, 2, role="faint", dashed=True),
        curve(lambda p: learner.bayes_theorem(p, k.hit, k.alarm), 0.005, 0.995, 81),
        Dots([(k.prior, posterior)], big=True),
    ]
    return Scene(
        [
            Panel(
                crowd,
                (-1, 40),
                (-1, 25),
                axes=False,
                title="1000 people: B large, A as in P(A|B)",
            ),
            Panel(update, y=(0, 1), title="Before and after B"),
            Panel(over_priors, (0, 1), (0, 1), title="P(A|B) over P(A)"),
        ],
        {"P(A|B)": posterior, "with B": found + alarmed, "with B and A": found},
        "Make A rare: among the large dots, those with A soon drown in false alarms.",
    )
