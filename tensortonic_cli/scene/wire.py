"""Controls and the values they may have, as they go over a wire and come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from tensortonic_cli.scene.controls import (
    Choice,
    Control,
    Drag,
    Frames,
    MatrixEdit,
    Points,
    Slider,
    Toggle,
    Turn,
)

_KINDS: dict[str, type[Control]] = {
    kind.__name__: kind for kind in (Choice, Drag, Frames, MatrixEdit, Points, Slider, Toggle, Turn)
}

Controls = Mapping[str, Control]


def told(controls: Controls) -> list[dict[str, Any]]:
    """Return controls as JSON has them, each with its name and kind."""
    return [
        {"name": name, "kind": type(control).__name__, **asdict(control)}
        for name, control in controls.items()
    ]


def heard(fields: list[dict[str, Any]]) -> dict[str, Control]:
    """Return the controls that `told` told of."""
    return {
        one["name"]: _KINDS[one["kind"]](
            **{key: _tuples(v) for key, v in one.items() if key not in ("name", "kind")}
        )
        for one in fields
    }


def cleaned(controls: Controls, values: Mapping[str, object]) -> dict[str, Any]:
    """Return a value that is allowed for every control; the first one where none is given."""
    return {
        name: control.cleaned(values.get(name, control.value)) for name, control in controls.items()
    }


def as_names(values: Mapping[str, Any]) -> SimpleNamespace:
    """Return values as `scene` gets them: k.NAME."""
    return SimpleNamespace(**values)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
