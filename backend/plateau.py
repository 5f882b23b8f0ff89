"""Makes the learning rate smaller when the network gets no better, as Keras' `ReduceLROnPlateau` does."""

from collections.abc import Mapping
from typing import Any, Literal

from backend.catalogue.schedules import schedule_row
from backend.project import TrainingSettings

Better = Literal["higher", "lower"]


class Plateau:
    """What it has seen so far, and the factor that the learning rate is multiplied with now (1 at first).

    For other schedules than "on_plateau" the factor stays 1.
    """

    def __init__(self, settings: TrainingSettings, state: Mapping[str, float | None] | None = None) -> None:
        """Begin anew, or go on from what `state` told."""
        row = schedule_row(settings.schedule)
        given: dict[str, Any] = {**row.defaults(), **settings.schedule_parameters}
        self._follows = row.follows_results
        self._drop = float(given.get("factor", 1.0))
        self._patience = int(given.get("patience", 1))
        self._least = min(float(given.get("least_rate", 0.0)) / settings.learning_rate, 1.0)
        state = state or {}
        self.best: float | None = state.get("best")
        self.waited = int(state.get("waited") or 0)
        self.factor = float(state.get("factor") or 1.0)

    def state(self) -> dict[str, float | None]:
        """All that is needed to go on later, as plain numbers."""
        return {"best": self.best, "waited": self.waited, "factor": self.factor}

    def update(self, value: float, better: Better) -> float:
        """Look at the result of one more measured epoch; the factor from the next step on.

        `better` says which way is the good one. A result that is no number counts as no better.
        """
        if not self._follows:
            return self.factor
        if self._is_better(value, better):
            self.best, self.waited = value, 0
            return self.factor
        self.waited += 1
        if self.waited >= self._patience and self.factor > self._least:
            self.factor, self.waited = max(self.factor * self._drop, self._least), 0
        return self.factor

    def _is_better(self, value: float, better: Better) -> bool:
        if value != value:  # not a number
            return False
        return self.best is None or (value > self.best if better == "higher" else value < self.best)
