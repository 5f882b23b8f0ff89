"""What makes one epoch better than another."""

import math
from collections.abc import Mapping

Metrics = Mapping[str, float | None]


def merit(metrics: Metrics, monitor: str) -> tuple[float, float]:
    """What makes an epoch better: what is monitored, then the other; on held-out samples if they were measured."""
    prefix = "val_" if "val_loss" in metrics else ""
    accuracy, loss = metrics.get(f"{prefix}accuracy"), metrics.get(f"{prefix}loss")
    by_accuracy = -math.inf if accuracy is None else accuracy
    by_loss = -math.inf if loss is None else -loss
    return (by_loss, by_accuracy) if monitor == "loss" else (by_accuracy, by_loss)


def monitored(metrics: Metrics, monitor: str) -> float | None:
    """The number that must grow: the accuracy, or the loss turned round (as also where there is no accuracy)."""
    prefix = "val_" if "val_loss" in metrics else ""
    accuracy, loss = metrics.get(f"{prefix}accuracy"), metrics.get(f"{prefix}loss")
    if monitor == "accuracy" and accuracy is not None:
        return accuracy
    return None if loss is None else -loss
