"""How far a training has come: all that, with the numbers of the network, makes it go on as if never stopped."""

import msgspec

from backend.runs import EpochRow


class Standing(msgspec.Struct, frozen=True):
    """Where a training stands between two steps.

    `epoch` (from 1) is being done, `steps` of it are; `loss`, `accuracy` and `samples` are its sums so far and
    `seconds` what it took. `rows` are the epochs done. `since_best` counts the measured epochs since the one that
    was best, `best_value` is what it had to beat, and `plateau` is what the schedule remembers. `data` tells
    whether the data is still the same.
    """

    epoch: int = 1
    steps: int = 0
    loss: float = 0.0
    accuracy: float = 0.0
    samples: int = 0
    seconds: float = 0.0
    steps_done: int = 0
    rows: tuple[EpochRow, ...] = ()
    best_epoch: int = 0
    best_metrics: dict[str, float | None] = {}
    best_value: float | None = None
    since_best: int = 0
    plateau: dict[str, float | None] = {}
    data: int = 0
