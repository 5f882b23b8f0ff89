"""Which class an answer names."""

from typing import Any

import numpy as np
import numpy.typing as npt


def said_classes(answers: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """The class that each of `(count, outputs)` names; a single output is how sure it is of the second of two."""
    return (answers[:, 0] > 0.5).astype(np.int64) if answers.shape[1] == 1 else answers.argmax(axis=1)
