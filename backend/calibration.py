"""How sure a network may be called: its shares corrected by one number, measured on held-out samples.

The number is the temperature of Guo and others (2017, "On Calibration of Modern Neural Networks"): the logarithms
of the shares are divided by it and made shares again. It never changes which class has the largest share.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

COLDEST, HOTTEST = 0.5, 20.0
"""Samples that are all answered right would ask for a temperature of nothing: no wrong one speaks against it."""

FEWEST = 100
"""From fewer samples no temperature is measured."""

UNSURE = 0.5
"""A network that is less sure than this does not know."""

_LEAST_SHARE = float(np.finfo(np.float32).tiny)
_HALVINGS = 60


def measured_temperature(answers: npt.NDArray[Any], labels: npt.NDArray[np.int64]) -> float:
    """The temperature with which these answers `(samples, classes)` to samples of these classes are most likely.

    1 where there are too few samples, or the answers are not shares of classes.
    """
    if len(answers) < FEWEST or len(answers) != len(labels) or not are_shares(answers).all():
        return 1.0
    logs = _logs(answers)
    if labels.min() < 0 or labels.max() >= logs.shape[1]:
        return 1.0
    right = logs[np.arange(len(logs)), labels].mean()
    # The negative log likelihood is convex in 1 / temperature: halve until its slope is 0.
    low, high = 1 / HOTTEST, 1 / COLDEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (_softened(logs, middle) * logs).sum(axis=1).mean() > right:
            high = middle
        else:
            low = middle
    return float(2 / (low + high))


def sureness(answers: npt.NDArray[Any], temperature: float) -> Floats:
    """How sure each of the answers `(samples, outputs)` is, from 0 to 1; NaN for what is no answer about classes.

    A single output from 0 to 1 is the share of the second of two classes.
    """
    single = answers.shape[1] == 1
    values = np.concatenate([1 - answers, answers], axis=1) if single else answers
    shares = are_shares(values)
    sure = np.full(len(values), np.nan, np.float32)
    if shares.any():
        sure[shares] = _softened(_logs(values[shares]), 1 / temperature).max(axis=1)
    return sure


def corrected(answers: npt.NDArray[Any], temperature: float) -> Floats:
    """The answers `(samples, outputs)` with the shares in them corrected: the largest is then the `sureness`.

    What is no row of several shares stays as it is.
    """
    made = np.array(answers, np.float32)
    shares = are_shares(answers)
    if temperature != 1 and shares.any():
        made[shares] = _softened(_logs(answers[shares]), 1 / temperature)
    return made


def are_shares(answers: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which rows have several numbers, none below 0, that make 1 together."""
    if answers.ndim != 2 or answers.shape[1] < 2:
        return np.zeros(len(answers), bool)
    sums = answers.sum(axis=1, dtype=np.float64)
    fit: npt.NDArray[np.bool_] = (answers >= 0).all(axis=1) & (np.abs(sums - 1) < 1e-2)
    return fit


def _logs(shares: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """The logarithms; a share too small for its numbers counts as the smallest that there is."""
    logs: npt.NDArray[np.float64] = np.log(np.maximum(shares.astype(np.float64), _LEAST_SHARE))
    return logs


def _softened(logs: npt.NDArray[np.float64], factor: float) -> npt.NDArray[np.float64]:
    """The shares whose logarithms these were, made again after all were multiplied."""
    scaled = logs * factor
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    made: npt.NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return made
