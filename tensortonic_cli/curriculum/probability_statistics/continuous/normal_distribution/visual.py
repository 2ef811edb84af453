"""The bell and the area under it: μ, σ and one point x"""

from tensortonic_cli.scene import Arrow, Drag, Panel, Path, Scene, Slider, Text, under
from tensortonic_cli.stages.density import cumulative, density

LO, HI = -6.0, 6.0

controls = {
    "x": Drag((2.5, 0.0), snap=0.1, along="x", lo=(LO, 0), hi=(HI, 0)),
    "mu": Slider(-3.0, 3.0, 0.5, step=0.1, label="μ"),
    "sigma": Slider(0.6, 3.0, 1.2, step=0.05, label="σ"),
}


def scene(k, learner):
    def told(key):
        return lambda x: learner.normal_distribution(k.mu, k.sigma, x)[key]

    x, pdf, cdf = k.x[0], told("pdf"), told("cdf")
    z, within = told("z_score")(x), told("prob_within_1_std")(x)
    ends = (k.mu - k.sigma, k.mu + k.sigma)
    low = -0.05
    bell = [
        under(pdf, *ends, role="b"),
        *density(pdf, LO, HI, x),
        Path([(k.mu, 0), (k.mu, pdf(k.mu))], "ink", thin=True, dashed=True),
        Text((k.mu, pdf(k.mu) / 2), f"{within:.4f}", role="b"),
        Arrow((k.mu + z * k.sigma, low), (k.mu, low), role="c", label=f"z = {z:.2f}"),
    ]
    return Scene(
        [
            Panel(bell, (LO, HI), (-0.09, 0.7), title="pdf: shaded up to x, and within one σ"),
            Panel(cumulative(cdf, LO, HI, x), (LO, HI), (-0.02, 1.02), title="cdf: that area"),
        ],
        {"z": z, "pdf": pdf(x), "cdf": cdf(x), "within one σ": within},
        "Change σ: the bell gets lower as it gets wider, and the share within one σ stays.",
    )
