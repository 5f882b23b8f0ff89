"""The numbers behind names: what Keras' initializers and constraints do when nothing but their name is given.

The catalogue has these by name alone; a file in which they have other numbers says something that is not kept.
"""

from collections.abc import Mapping
from math import isclose
from typing import Any

_USUAL: Mapping[str, Mapping[str, object]] = {
    "random_uniform": {"minval": -0.05, "maxval": 0.05},
    "random_normal": {"mean": 0.0, "stddev": 0.05},
    "truncated_normal": {"mean": 0.0, "stddev": 0.05},
    "variance_scaling": {"scale": 1.0, "mode": "fan_in", "distribution": "truncated_normal"},
    "orthogonal": {"gain": 1.0},
    "max_norm": {"max_value": 2, "axis": 0},
    "unit_norm": {"axis": 0},
}

_NO_MATTER = frozenset({"seed", "dtype"})
"""First weights are drawn anew from the seed of the network."""

_LONGEST = 100


def has_usual_numbers(name: str, written: Any) -> bool:
    """Whether what a file says of an initializer or a constraint is what its name alone would mean."""
    settings = written.get("config") if isinstance(written, Mapping) else None
    if not isinstance(settings, Mapping):
        return True
    usual = _USUAL.get(name, {})
    if written.get("class_name") == "VarianceScaling" and name != "variance_scaling":
        return True  # it was found by all of its numbers
    return all(
        key in _NO_MATTER or value is None or _is_same(value, usual.get(key)) for key, value in settings.items()
    )


def written_text(written: Any) -> str:
    """What a file says, as one would write it in Python: `RandomNormal(mean=0.0, stddev=0.5)`."""
    if not isinstance(written, Mapping):
        return str(written)[:_LONGEST]
    settings = written.get("config")
    told = settings.items() if isinstance(settings, Mapping) else ()
    given = ", ".join(f"{key}={value}" for key, value in told if key not in _NO_MATTER and value is not None)
    return f"{written.get('class_name')}({given})"[:_LONGEST]


def _is_same(value: object, usual: object) -> bool:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]  # an axis is also written as a list of one
    if isinstance(value, int | float) and isinstance(usual, int | float):
        return isclose(value, usual, rel_tol=1e-5)
    return value == usual
