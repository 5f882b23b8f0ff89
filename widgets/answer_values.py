"""Whether what a network answers is said in per cent, and how a plain number is written."""

from typing import Any

import numpy as np
import numpy.typing as npt

_A_LITTLE = 1e-3
"""What half precision may take a share beyond its ends."""


def are_per_cent(values: npt.NDArray[Any]) -> bool:
    """Whether these answers `(outputs,)` can be shares: several, none below 0 or above 1.

    What is not a number at all says nothing against it.
    """
    known = values[np.isfinite(values)]
    return values.size != 1 and bool(((known >= -_A_LITTLE) & (known <= 1 + _A_LITTLE)).all())


def value_text(value: float) -> str:
    """A number that is no share, with three digits that matter: "-0.136", "12.4"."""
    return f"{value:.3g}"
