"""t-SNE: samples in a plane so that those that are alike stay near each other (van der Maaten and Hinton 2008).

For a few thousand samples: all push each other away, and those that are among each other's neighbours pull. It
begins at the two principal components and knows no chance: the same samples give the same picture.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.embedding.principal import principal_components

Floats = npt.NDArray[np.float32]

PERPLEXITY = 30.0
ROUNDS = 300
_EARLY = 90
_EXAGGERATION = 12.0
_FEWER_NUMBERS = 50
_BLOCK = 32
"""Rows at once: products this small are computed by one thread, and threads that wait for each other cost more."""


class TsneStoppedError(Exception):
    """It was stopped before its end."""


def tsne(
    samples: npt.NDArray[Any],
    go_on: Callable[[int, int], bool] = lambda done, of: True,
    *,
    rounds: int = ROUNDS,
    perplexity: float = PERPLEXITY,
) -> Floats:
    """Places `(samples, 2)` of samples `(samples, numbers)`, finite.

    `go_on` is told the rounds done and their number after each; where it says no, `TsneStoppedError` is raised.
    """
    count = len(samples)
    if count < 3:
        return principal_components(samples).project(samples).astype(np.float32)
    reduced = _reduced(samples)
    pulls = _pulls(reduced, min(perplexity, (count - 1) / 3))
    begin = principal_components(reduced).project(reduced)
    places = (begin / max(float(begin[:, 0].std()), 1e-12) * 1e-4).astype(np.float32)
    if not places.any():
        return places  # all the same
    speed, gains = np.zeros_like(places), np.ones_like(places)
    rate = np.float32(max(count / _EXAGGERATION / 4, 50.0))
    for done in range(rounds):
        early = done < min(_EARLY, rounds // 3)
        slope = 4 * (np.float32(_EXAGGERATION if early else 1.0) * _pull(places, pulls) - _push(places))
        turned = (slope > 0) == (speed > 0)
        gains = np.maximum(np.where(turned, gains * np.float32(0.8), gains + np.float32(0.2)), np.float32(0.01))
        speed = np.float32(0.5 if early else 0.8) * speed - rate * gains * slope
        places = places + speed
        if not go_on(done + 1, rounds):
            raise TsneStoppedError
    centred: Floats = places - places.mean(axis=0)
    return centred


def _reduced(samples: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """The samples along the directions in which they differ most: the rest is noise, and slow."""
    values = np.asarray(samples, np.float64)
    if values.shape[1] <= _FEWER_NUMBERS:
        return values
    return principal_components(values, _FEWER_NUMBERS).project(values)


@dataclass(frozen=True, eq=False)
class _Pulls:
    """Which samples pull each other, and how strongly; of each pair both ways are there, ordered by `of`."""

    of: npt.NDArray[np.int64]
    to: npt.NDArray[np.int64]
    strength: Floats


def _pulls(values: npt.NDArray[np.float64], perplexity: float) -> _Pulls:
    """How alike samples and their nearest ones are, all together 1.

    To each sample belongs a bell as wide as it takes to have about `perplexity` neighbours in it.
    """
    count = len(values)
    squares = np.square(values).sum(axis=1)
    distances = np.maximum(squares[:, None] + squares[None] - 2 * (values @ values.T), 0)
    np.fill_diagonal(distances, np.inf)
    nearest = np.argpartition(distances, min(count - 2, round(3 * perplexity)), axis=1)
    nearest = nearest[:, : min(count - 1, round(3 * perplexity) + 1)]
    shares = _bells(np.take_along_axis(distances, nearest, axis=1), perplexity)
    own = np.repeat(np.arange(count), nearest.shape[1])
    of, to = np.concatenate([own, nearest.ravel()]), np.concatenate([nearest.ravel(), own])
    strength = np.tile(shares.ravel(), 2)
    order = np.argsort(of, kind="stable")
    return _Pulls(of[order], to[order], (strength[order] / strength.sum()).astype(np.float32))


def _bells(distances: npt.NDArray[np.float64], perplexity: float) -> npt.NDArray[np.float64]:
    """What share of each sample's bell its neighbours have, by their squared distances `(samples, neighbours)`."""
    distances = distances - distances.min(axis=1, keepdims=True)
    low, high = np.zeros((len(distances), 1)), np.full((len(distances), 1), np.inf)
    narrow = 1 / np.maximum(np.median(distances, axis=1, keepdims=True), 1e-12)
    shares = np.zeros_like(distances)
    for _ in range(60):
        shares = np.exp(-distances * narrow)
        shares /= shares.sum(axis=1, keepdims=True)
        spread = np.exp(-np.sum(shares * np.log(np.maximum(shares, 1e-300)), axis=1, keepdims=True))
        if np.abs(spread - perplexity).max() < 0.01 * perplexity:
            break
        too_wide = spread > perplexity
        low, high = np.where(too_wide, narrow, low), np.where(too_wide, high, narrow)
        narrow = np.where(np.isinf(high), narrow * 2, (low + np.where(np.isinf(high), 0, high)) / 2)
    return shares


def _pull(places: Floats, pulls: _Pulls) -> Floats:
    """How neighbours draw each sample to themselves."""
    apart = places[pulls.of] - places[pulls.to]
    strength = pulls.strength / (1 + np.square(apart).sum(axis=1))
    sums = [np.bincount(pulls.of, strength * apart[:, axis], minlength=len(places)) for axis in (0, 1)]
    return np.stack(sums, axis=1).astype(np.float32)


def _push(places: Floats) -> Floats:
    """How all samples drive each other away; by blocks of rows that stay in the processor's own memory."""
    squares = np.square(places).sum(axis=1, keepdims=True)
    ones = np.ones_like(squares)
    left = np.concatenate([-2 * places, squares + 1, ones], axis=1)
    right = np.ascontiguousarray(np.concatenate([places, ones, squares], axis=1).T)
    ends = np.concatenate([places, ones], axis=1)
    summed, whole = np.zeros_like(ends), -float(len(places))  # but not each sample itself
    for begin in range(0, len(places), _BLOCK):
        near = left[begin : begin + _BLOCK] @ right  # 1 + the squared distances
        np.reciprocal(near, out=near)
        whole += float(near.sum())
        near *= near
        summed[begin : begin + _BLOCK] = near @ ends
    push: Floats = (summed[:, 2:] * places - summed[:, :2]) / np.float32(max(whole, 1e-12))
    return push
