"""The learning rate of every step: warm-up and schedule, as far as they are known before the training begins."""

from collections.abc import Callable, Mapping
from math import log
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.catalogue.schedules import schedule_row
from backend.project import TrainingSettings

Floats = npt.NDArray[np.float64]

_Share = Callable[[Floats, int, int, Mapping[str, Any]], Floats]
"""The share of the learning rate at steps after the warm-up, of so many an epoch and so many in all."""


def learning_rates(
    settings: TrainingSettings, steps_per_epoch: int, first: int, count: int
) -> npt.NDArray[np.float32]:
    """The rates of `count` steps from number `first` on, counted from 0 through all epochs: `(count,)`, float32.

    The schedule begins when the warm-up has ended; what goes by the length of the training ends with its last
    step. What a schedule makes of the results ("on_plateau") is a factor that comes on top: see `Plateau`.
    Raises `UnknownScheduleError`.
    """
    row = schedule_row(settings.schedule)
    parameters = {**row.defaults(), **settings.schedule_parameters}
    warm_up = warm_up_steps(settings, steps_per_epoch)
    length = max(1, settings.epochs * steps_per_epoch - warm_up)
    steps = np.arange(first, first + count, dtype=np.float64)
    after = np.maximum(steps - warm_up, 0.0)
    shares = _SHARES[row.id](after, steps_per_epoch, length, parameters)
    if warm_up:
        begin = _SHARES[row.id](np.zeros(1), steps_per_epoch, length, parameters)[0]
        shares = np.where(steps < warm_up, begin * steps / warm_up, shares)
    return (settings.learning_rate * shares).astype(np.float32)


def warm_up_steps(settings: TrainingSettings, steps_per_epoch: int) -> int:
    """How many steps the warm-up takes."""
    return round(settings.warm_up * steps_per_epoch)


def whole_steps(epochs: float, steps_per_epoch: int) -> int:
    """How many steps so many epochs are, at least one."""
    return max(1, round(epochs * steps_per_epoch))


def _constant(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    return np.ones_like(steps)


def _exponential(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    return np.asarray(given["decay"] ** (steps / per_epoch), dtype=np.float64)


def _step(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    drops = np.floor(steps / whole_steps(given["every"], per_epoch))
    return np.asarray(given["factor"] ** drops, dtype=np.float64)


def _cosine(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    return _down(np.minimum(steps / length, 1.0), given["least"])


def _cosine_restarts(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    done, longer = steps / whole_steps(given["first"], per_epoch), given["longer"]
    if longer == 1.0:
        restarts = np.floor(done)
        way = done - restarts
    else:
        # The sum of a geometric row, turned round; a little is added, for a restart is at a whole number.
        restarts = np.floor(np.log(1.0 + done * (longer - 1.0)) / log(longer) + 1e-9)
        before = (longer**restarts - 1.0) / (longer - 1.0)
        way = np.clip((done - before) / longer**restarts, 0.0, 1.0)
    least = given["least"]
    return np.asarray(least + (1.0 - least) * given["lower"] ** restarts * _down(way, 0.0), dtype=np.float64)


def _cyclic(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    done = steps / whole_steps(given["length"], per_epoch)
    cycle = np.floor(done)
    height = 1.0 - np.abs(2.0 * (done - cycle) - 1.0)
    least = given["least"]
    return np.asarray(least + (1.0 - least) * given["lower"] ** cycle * height, dtype=np.float64)


def _one_cycle(steps: Floats, per_epoch: int, length: int, given: Mapping[str, Any]) -> Floats:
    last = max(length - 1, 1)
    top = given["rise"] * last
    up = np.clip(steps / max(top, 1e-9), 0.0, 1.0)
    down = np.clip((steps - top) / max(last - top, 1e-9), 0.0, 1.0)
    return np.where(steps < top, _down(1.0 - up, given["begin"]), _down(down, given["end"]))


def _down(way: Floats, least: float) -> Floats:
    """From 1 to the least, gently at both ends, as the way goes from 0 to 1."""
    return np.asarray(least + (1.0 - least) * 0.5 * (1.0 + np.cos(np.pi * way)), dtype=np.float64)


_SHARES: Mapping[str, _Share] = {
    "constant": _constant,
    "exponential": _exponential,
    "step": _step,
    "cosine": _cosine,
    "cosine_restarts": _cosine_restarts,
    "cyclic": _cyclic,
    "one_cycle": _one_cycle,
    "on_plateau": _constant,
}
