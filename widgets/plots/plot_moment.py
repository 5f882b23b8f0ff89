"""Where the handle of a plot stands: at the newest, or at a moment that one looks back to."""

from collections.abc import Sequence


class PlotMoment:
    """Positions are in epochs. With `kept` epochs the handle goes to these alone: only they can be shown."""

    def __init__(self) -> None:
        self.is_there = False
        self.kept: tuple[float, ...] = ()
        self.position: float | None = None

    def set_kept(self, epochs: Sequence[float]) -> None:
        """The epochs that can be looked back to."""
        self.kept = tuple(sorted(epochs))

    def at(self, latest: float | None) -> float | None:
        """Where it is, in a run that has come as far as `latest`; `None` where there is none."""
        if not self.is_there or latest is None or self.position is None:
            return latest if self.is_there else None
        return min(self.position, latest)

    def kept_until(self, latest: float | None) -> tuple[float, ...]:
        """The kept epochs that are to be shown."""
        if not self.is_there or latest is None:
            return ()
        return tuple(epoch for epoch in self.kept if epoch <= latest)

    def nearest(self, position: float, latest: float) -> float:
        """Where it goes when it is taken there."""
        return min(
            self.kept_until(latest),
            key=lambda kept: abs(kept - position),
            default=min(max(0.0, position), latest),
        )

    def beside(self, direction: int, latest: float) -> float | None:
        """The next kept epoch on this side of where it is, `None` where there is no other."""
        now, kept = self.at(latest), self.kept_until(latest)
        if now is None:
            return None
        if direction > 0:
            return min((epoch for epoch in kept if epoch > now + 1e-9), default=None)
        return max((epoch for epoch in kept if epoch < now - 1e-9), default=None)
