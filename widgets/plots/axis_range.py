"""How far an axis reaches, so that the curve of the epochs is read well and a wild step does not flatten it."""

import math
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from widgets.plots.metric_title import is_share

_NICE = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_ACCURACY_FLOORS = (0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.2, 0.0)
_WILD = 5.0
_ENOUGH_TO_JUDGE = 4
_MANY_POWERS = 100
"""So many are not looked at one by one."""
_TICK_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def value_range(quantity: str, steps: npt.ArrayLike, epochs: npt.ArrayLike) -> tuple[float, float]:
    """The lowest and highest value to show for the values of steps and of epochs (of all curves together)."""
    by_epoch = _finite(epochs)
    if is_share(quantity):
        return (_accuracy_floor(float(by_epoch.min())) if by_epoch.size else 0.0), 1.0
    if by_epoch.size:
        return min(0.0, float(by_epoch.min())), nice_above(float(by_epoch.max()) * 1.12)
    by_step = _finite(steps)
    if by_step.size:
        return min(0.0, float(by_step.min())), nice_above(_percentile(by_step, 98) * 1.02)
    return 0.0, 1.0


def tight_range(values: npt.ArrayLike) -> tuple[float, float]:
    """The lowest and the highest, with a little room: for looking closely."""
    known = _finite(values)
    if not known.size:
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    room = 0.06 * (high - low) or 0.05 * abs(high) or 0.5
    return low - room, high + room


def log_range(steps: npt.ArrayLike, epochs: npt.ArrayLike) -> tuple[float, float]:
    """The powers of ten between which all values are that a logarithmic axis can have, with a little room."""
    values = np.concatenate((_finite(epochs), _finite(steps)))
    values = values[values > 0]
    if not values.size:
        return -1.0, 0.0
    low, high = math.log10(values.min()), math.log10(values.max())
    room = max(0.05, 0.04 * (high - low))
    return low - room, high + room


def log_ticks(low: float, high: float, most: int = 6, apart: float = 0.0) -> list[float]:
    """Where a logarithmic axis has labels, as powers of ten: whole ones, and parts of them where there is room.

    There are at most `most`, and two of them are at least `apart` from each other.
    """
    first, last = math.floor(low), math.ceil(high)
    if last - first > _MANY_POWERS:
        step = max(-(-(last - first) // most), math.ceil(apart))
        return [float(power) for power in range(-(-first // step) * step, last + 1, step) if low <= power <= high]
    ticks: list[float] = []
    for parts in ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1,)):
        ticks = [
            power + math.log10(part)
            for power in range(first, last + 1)
            for part in parts
            if low <= power + math.log10(part) <= high
        ]
        if len(ticks) <= most and all(after - one >= apart for one, after in pairwise(ticks)):
            return ticks
    step = max(-(-len(ticks) // most), math.ceil(apart))
    return [tick for tick in ticks if round(tick) % step == 0]


def settled(losses: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The losses without a few wild ones, beside which all others would lie on the ground: the first of many
    trainings, and spikes. The last one, and half of them at least, stay."""
    values = _finite(losses)
    if values.size < _ENOUGH_TO_JUDGE:
        return values
    falling = np.sort(values)[::-1][: values.size // 2 + 1]
    high, below = falling[:-1], falling[1:]
    cuts = np.flatnonzero((high > _WILD * below) & (below > 0) & (high > values[-1]))
    return values[values <= below[cuts[-1]]] if cuts.size else values


def nice_above(value: float) -> float:
    """The next round number that is not below: 0.37 gives 0.4."""
    if value <= 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(nice * power for nice in _NICE if nice * power >= value * (1 - 1e-9))


def tick_step(low: float, high: float, most: int = 6) -> float:
    """The distance of round ticks, of which at most `most` lie between `low` and `high`."""
    rough = (high - low) / most
    if rough <= 0 or not math.isfinite(rough):
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in _TICK_STEPS if step * power >= rough * (1 - 1e-9))


def epoch_tick_step(epochs: float, most: int = 8) -> int:
    """The distance of ticks on the axis of epochs: whole and round."""
    return max(1, round(tick_step(0, epochs, most))) if epochs > most else 1


def _accuracy_floor(lowest: float) -> float:
    wanted = lowest - 0.2 * (1 - lowest)
    return next((floor for floor in _ACCURACY_FLOORS if floor <= wanted), 0.0)


def _finite(values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    array = np.asarray(values, np.float64)
    return array[np.isfinite(array)]


def _percentile(values: npt.NDArray[np.float64], percent: float) -> float:
    """The value below which so many percent lie. `numpy.percentile` imports masked arrays first, which stalls."""
    at = min(int(len(values) * percent / 100), len(values) - 1)
    return float(np.partition(values, at)[at])
