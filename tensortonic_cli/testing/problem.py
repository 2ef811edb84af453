"""What is wrong with an answer, as data, and the terms on which it was compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Terms:
    """How close is close; the shapes of the inputs by name, for clues; whether clues are sought."""

    rtol: float
    atol: float
    given: tuple[tuple[str, tuple[int, ...]], ...] = ()
    clues: bool = True


@dataclass(frozen=True, eq=False)
class Problem:
    """The sentence, the part of the answer it is about, and which cells of that are wrong."""

    sentence: str
    got: Any
    want: Any
    wrong: np.ndarray | None = None
