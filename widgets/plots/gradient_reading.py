"""One sentence that reads the gradients of the layers: do they vanish, explode, or reach every layer?"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from widgets.number_text import whole_text

FAR_APART = 1000.0
"""Gradients that are so many times smaller than others hardly move their layer."""

GROWN = 100.0
"""Gradients that became so many times larger are exploding."""

_VIEWS = 5
"""Single batches differ: so many views are read together."""


def gradient_reading(layers: Sequence[str], gradients: npt.ArrayLike) -> str:
    """What gradients `(views, layers)` tell; empty where nothing is known of them yet."""
    tr = QCoreApplication.translate
    sizes = np.asarray(gradients, np.float64).reshape(-1, len(layers)) if layers else np.empty((0, 0))
    known = np.flatnonzero(np.isfinite(sizes).any(axis=0))
    if not known.size:
        return ""
    names = [layers[int(place)] for place in known]
    now = np.array([_typical(sizes[:, place][-_VIEWS:]) for place in known])
    if not np.isfinite(now).all():
        lost = names[int(np.flatnonzero(~np.isfinite(now))[0])]
        text = tr("gradients", "The gradients of {layer} are no numbers any more: try a smaller learning rate.")
        return text.format(layer=lost)
    small, large = int(now.argmin()), int(now.argmax())
    if now[small] == 0:
        return tr("gradients", "The gradients of {layer} are zero: it does not learn.").format(layer=names[small])
    begun = np.array([_typical(sizes[:, place][np.isfinite(sizes[:, place])][:_VIEWS]) for place in known])
    grown = now / np.maximum(begun, 1e-300)
    fastest = int(grown.argmax())
    if len(sizes) > _VIEWS and grown[fastest] >= GROWN:
        text = tr(
            "gradients",
            "The gradients of {layer} are {times} times larger than at the beginning: they explode. A smaller "
            "learning rate or clipping helps.",
        )
        return text.format(layer=names[fastest], times=_times(grown[fastest]))
    if now[large] / now[small] < FAR_APART:
        return tr("gradients", "The gradients of all layers are of similar size: every layer learns.")
    return _far_apart(names[small], names[large], small < large, now[large] / now[small])


def _far_apart(small: str, large: str, is_before: bool, times: float) -> str:
    tr = QCoreApplication.translate
    # Towards the input they vanish on the way back; the other way round it is a layer that hardly matters.
    text = (
        tr("gradients", "The gradients of {small} are {times} times smaller than those of {large}: they vanish.")
        if is_before
        else tr("gradients", "The gradients of {small} are {times} times smaller than those of {large}.")
    )
    return text.format(small=small, large=large, times=_times(times))


def _typical(values: npt.NDArray[np.float64]) -> float:
    """The middle one. Where the last is no number, neither is this."""
    if not values.size or not np.isfinite(values[-1]):
        return float("nan")
    known = np.sort(values[np.isfinite(values)])
    return float(known[known.size // 2])


def _times(ratio: float) -> str:
    """A ratio with one digit that matters: 1,234 is "1,000"."""
    if ratio >= 1e9:
        return f"{ratio:.0e}"
    power = 10 ** int(np.floor(np.log10(ratio)))
    return whole_text(round(ratio / power) * power)
