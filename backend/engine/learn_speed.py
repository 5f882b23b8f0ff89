"""What a training teaches about the speed of this computer, written down at its end for later forecasts."""

from collections.abc import Sequence
from statistics import median

from backend.cost.forecast import step_parts
from backend.cost.network_cost import network_cost
from backend.cost.speed import learned, read_speed, write_speed
from backend.project import Project

_LONG_ENOUGH = 5.0
"""Seconds of a first epoch from which on the tracing in it does not matter."""


def learn_speed(project: Project, steps_per_epoch: int, epoch_seconds: Sequence[float]) -> None:
    """Learn from the seconds of the epochs; the first also traces, and counts only where it is long."""
    steady = epoch_seconds[1:] or [seconds for seconds in epoch_seconds if seconds >= _LONG_ENOUGH]
    cost = network_cost(project.graph)
    if not steady or not cost.known:
        return
    speed = read_speed()
    write_speed(learned(speed, step_parts(cost, project.training, speed), median(steady) / steps_per_epoch))
