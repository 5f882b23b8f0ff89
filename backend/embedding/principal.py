"""Principal components: the directions in which samples differ most."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_SMALL = 128
"""Up to so many samples or numbers all directions are computed exactly."""
_SPARE = 12
_ROUNDS = 6


@dataclass(frozen=True, eq=False)
class Components:
    """`mean` `(numbers,)` of the samples and the unit `axes` `(count, numbers)` along which they differ most.

    `share` is how much of all their variance lies along these axes, from 0 to 1.
    """

    mean: Floats
    axes: Floats
    share: float

    def project(self, samples: npt.NDArray[Any]) -> Floats:
        """Where samples `(count, numbers)` lie along the axes."""
        placed: Floats = (np.asarray(samples, np.float64) - self.mean) @ self.axes.T
        return placed


def principal_components(samples: npt.NDArray[Any], count: int = 2) -> Components:
    """The `count` principal components of samples `(samples, numbers)`, finite, at least one.

    Where the samples differ in fewer directions, the other axes are zero. Each axis points to where its largest
    number is positive, so that the same samples always give the same picture.
    """
    values = np.asarray(samples, np.float64)
    mean = values.mean(axis=0)
    centred = values - mean
    _, spreads, axes = np.linalg.svd(_narrowed(centred, count), full_matrices=False)
    spreads, axes = spreads[:count], axes[:count]
    whole = float(np.square(centred).sum())
    axes[np.square(spreads) <= 1e-12 * whole] = 0
    peaks = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
    padded = np.zeros((count, centred.shape[1]))
    padded[: len(axes)] = np.where(peaks < 0, -axes, axes)
    return Components(mean, padded, float(np.square(spreads).sum() / whole) if whole > 0 else 0.0)


def _narrowed(centred: Floats, count: int) -> Floats:
    """Fewer rows with the same strongest directions: taking thousands of rows apart would take many seconds.

    A few more directions than are wanted are turned towards the strongest ones, round by round (Halko, Martinsson
    and Tropp 2011).
    """
    tried = count + _SPARE
    if min(centred.shape) <= max(_SMALL, tried):
        return centred
    sides = centred @ np.random.default_rng(0).standard_normal((centred.shape[1], tried))
    for _ in range(_ROUNDS):
        sides, _upper = np.linalg.qr(centred @ (centred.T @ np.linalg.qr(sides)[0]))
    narrow: Floats = sides.T @ centred
    return narrow
