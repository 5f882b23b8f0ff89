"""Reads regularizers, which the catalogue has as a kind and a strength."""

from collections.abc import Mapping
from typing import Any

from backend.engine.model_files.keras_values import number_of
from backend.graph.model import ParameterValue

_PENALTIES = frozenset({"L1", "L2", "L1L2"})
"""The regularizers that the catalogue has; Keras 2 wrote them all as the last."""


def penalty(written: Any) -> tuple[ParameterValue, ParameterValue]:
    """A regularizer as its kind and strength; no kind where the catalogue has none of that sort."""
    settings = written.get("config") if isinstance(written, Mapping) else None
    if not isinstance(settings, Mapping) or str(written.get("class_name")) not in _PENALTIES:
        return None, 0.01
    l1, l2 = (number_of(settings.get(part)) for part in ("l1", "l2"))
    if l1 and l2 and l1 == l2:
        return "l1_l2", l1
    if bool(l1) != bool(l2):
        return ("l1", l1) if l1 else ("l2", l2)
    return None, 0.01


def is_no_penalty(written: Any) -> bool:
    """Whether nothing is lost without it: there is none, or it weighs nothing."""
    match written:
        case None:
            return True
        case {"class_name": str(class_name), "config": {**settings}} if class_name in _PENALTIES and settings:
            return not any(number_of(settings.get(part)) for part in ("l1", "l2"))
        case _:
            return False
