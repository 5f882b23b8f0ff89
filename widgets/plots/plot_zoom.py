"""Which part of a plot is seen: all of it, or a stretch of epochs, with the values fitted or chosen too."""

from dataclasses import dataclass, replace

Span = tuple[float, float]

CLOSEST = 1e-4
"""The smallest part of the whole that can be looked at."""


@dataclass(frozen=True)
class PlotZoom:
    """`across` is the stretch of epochs, `up` the values; `None` is all of them."""

    across: Span | None = None
    up: Span | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self.across is None and self.up is None

    def nearer(self, factor: float, around: float, whole: Span) -> "PlotZoom":
        """Look at `factor` times as much as now (less than 1 is nearer); the epoch `around` stays where it is."""
        first, last = self.across or whole
        wide = max((last - first) * factor, (whole[1] - whole[0]) * CLOSEST)
        share = (around - first) / (last - first)
        return self.at(around - share * wide, around + (1 - share) * wide, whole)

    def moved(self, share: float, whole: Span) -> "PlotZoom":
        """Look further along by a share of what is seen."""
        if self.across is None:
            return self
        first, last = self.across
        by = share * (last - first)
        by = min(max(by, whole[0] - first), whole[1] - last)
        return replace(self, across=(first + by, last + by))

    def at(self, first: float, last: float, whole: Span) -> "PlotZoom":
        """Look at these epochs, as far as there are any; the values are fitted again where all epochs are seen."""
        first, last = max(whole[0], first), min(whole[1], last)
        if (last - first) >= 0.999 * (whole[1] - whole[0]):
            return PlotZoom()
        least = (whole[1] - whole[0]) * CLOSEST
        if last - first < least:
            middle = min(max((first + last) / 2, whole[0] + least / 2), whole[1] - least / 2)
            first, last = middle - least / 2, middle + least / 2
        return replace(self, across=(first, last))
