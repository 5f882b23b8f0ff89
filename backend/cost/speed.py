"""How fast this computer learns: built-in starting values, corrected by every real training.

Nothing is measured beside the work: a measurement of its own would take the cores from the window, and would tell
less than the trainings that people do anyway. The first forecast on a computer is the roughest.
"""

import contextlib
from collections.abc import Mapping
from math import exp, log

import msgspec

from backend.folders import state_folder
from backend.safe_write import SaveError, safe_write

FILE = "speed.json"

_MOST = 50.0
_STEADY = 0.7
"""How far a training moves what was learnt before; the first one moves it all the way."""


class Speed(msgspec.Struct, frozen=True):
    """How many times slower than the built-in values each kind of work is here, and from how many trainings that
    is known. "step" is what every step costs, whatever it computes."""

    slowness: dict[str, float] = {}
    trainings: int = 0

    def of(self, part: str) -> float:
        return self.slowness.get(part, 1.0)


def learned(speed: Speed, parts: Mapping[str, float], seconds: float) -> Speed:
    """What a training teaches: `parts` are its forecast seconds a step by kind of work, `seconds` what it took.

    The parts that took most of the time are corrected most, so that the new forecast would have been right.
    """
    forecast = sum(parts.values())
    if forecast <= 0 or seconds <= 0:
        return speed
    wrong = log(min(max(seconds / forecast, 1 / _MOST), _MOST)) * (_STEADY if speed.trainings else 1.0)
    shares = {part: value / forecast for part, value in parts.items()}
    spread = sum(share**2 for share in shares.values())
    slowness = {
        part: min(max(speed.of(part) * exp(wrong * share / spread), 1 / _MOST), _MOST)
        for part, share in shares.items()
    }
    return Speed({**speed.slowness, **slowness}, speed.trainings + 1)


def read_speed() -> Speed:
    """What this computer is known to do; the built-in values where nothing is known."""
    try:
        speed = msgspec.json.decode((state_folder() / FILE).read_bytes(), type=Speed)
    except (OSError, msgspec.MsgspecError):
        return Speed()
    sound = all(1 / _MOST <= value <= _MOST for value in speed.slowness.values())
    return speed if sound else Speed()


def write_speed(speed: Speed) -> None:
    """Keep what is known; a full disk costs its memory, nothing else."""
    with contextlib.suppress(OSError, SaveError):
        safe_write(state_folder() / FILE, msgspec.json.encode(speed), keep_earlier=False)
