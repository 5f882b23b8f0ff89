"""What is read off a plot at one place: a heading, and a name and a value for each curve."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class ReadoutRow:
    """One curve: its colour, name, and value as it is read."""

    colour: QColor
    name: str
    value: str


@dataclass(frozen=True)
class Readout:
    """All curves at one place."""

    heading: str
    rows: tuple[ReadoutRow, ...] = ()

    @property
    def sentence(self) -> str:
        """The same for screen readers."""
        return ". ".join((self.heading, *(f"{row.name}: {row.value}" for row in self.rows)))
