"""From what a network answers to one share for each class."""

import numpy as np
import numpy.typing as npt


def shares_of(answers: npt.NDArray[np.float32], classes: int) -> npt.NDArray[np.float32]:
    """One share for each class; a network with a single answer gives that of the second of two."""
    if len(answers) == 1 and classes == 2:
        return np.array([1 - answers[0], answers[0]], np.float32)
    return answers
