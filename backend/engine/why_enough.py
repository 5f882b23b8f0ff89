"""The sentence with which early stopping ends a training."""

from backend.engine.standing import Standing
from backend.wording import Message, say


def why_enough(standing: Standing) -> Message:
    """For how long nothing became better, and which epoch was best."""
    values = {"epoch": standing.epoch - 1, "best": standing.best_epoch}
    if standing.since_best == 1:
        return say(
            "Stopped early, after epoch {epoch}: it did not become better in that epoch. The best was epoch "
            "{best}.",
            **values,
        )
    return say(
        "Stopped early, after epoch {epoch}: nothing became better in the last {patience} measured epochs. The "
        "best was epoch {best}.",
        patience=standing.since_best,
        **values,
    )
