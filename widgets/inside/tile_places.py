"""Where the tiles of a layer stand in a width, and which unit is at a point."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF

from widgets.inside.layer_values import LayerValues, Unit

GAP = 5.0
_SIDES = (72.0, 64.0, 56.0, 48.0, 40.0, 32.0, 26.0)
_LARGE_SIDES = (220.0, 160.0, 120.0, 96.0, 76.0, 60.0, 48.0)
_LINES = (1, 1, 1, 2, 2, 3, 5)
_LARGE_LINES = (1, 2, 3, 4, 6, 8, 99)
_STEP, _LARGE_STEP = 3.0, 8.0
_BAR, _LARGE_BAR = 3.0, 5.0
_BARS_HIGH, _LARGE_BARS_HIGH = 36.0, 96.0
_MOST_LINES = 2
_CELL = 6.0
NAMES_HIGH = 16.0
"""So much room have the names of bars below them."""
_NAME_WIDE = 24.0
_LARGE_NAME_WIDE = 40.0
_SHORT = 2
"""Letters of a name that has room enough below a small bar."""
_HIGHEST_STEPS = 150.0


@dataclass(frozen=True)
class TilePlaces:
    """`rooms` are those of the tiles; a row of numbers is broken into `lines` of up to `per_line`, in rooms of
    their own, as bars or, of very many, as small squares."""

    rooms: tuple[QRectF, ...]
    height: float
    per_line: int = 0
    are_bars: bool = False
    has_names: bool = False
    """Whether there is room below the bars for their names."""

    def unit_at(self, values: LayerValues, point: QPointF) -> Unit | None:
        """The unit that is seen at the point."""
        place = next((at for at, room in enumerate(self.rooms) if room.contains(point)), None)
        if place is None:
            return None
        room = self.rooms[place]
        across, down = (point.x() - room.x()) / room.width(), (point.y() - room.y()) / room.height()
        if self.per_line:
            column = place * self.per_line + min(int(across * self.per_line), self.per_line - 1)
            return (0, 0, column) if column < values.tiles[0].shape[1] else None
        rows, columns = values.tiles[place].shape
        return place, min(int(down * rows), rows - 1), min(int(across * columns), columns - 1)


def tile_places(values: LayerValues, width: float, large: bool) -> TilePlaces:
    """The places of a layer's tiles in a column of that width; `large` ones have as much room as they like."""
    match values.view.form:
        case "maps":
            return _maps(values, width, large)
        case "steps":
            rows, columns = values.tiles[0].shape
            step = _LARGE_STEP if large else _STEP
            height = min(max(rows * step, 24.0), 600.0 if large else _HIGHEST_STEPS)
            # As many steps as numbers are a picture, row by row; else units that are wide are seen better.
            across = step if rows == columns else 2 * step
            room = QRectF(0, 0, min(width, max(columns * across, 48.0)), height)
            return TilePlaces((room,), height)
        case "row":
            return _row(values, width, large)


def _maps(values: LayerValues, width: float, large: bool) -> TilePlaces:
    count = len(values.tiles)
    rows, columns = values.tiles[0].shape
    sides, most = (_LARGE_SIDES, _LARGE_LINES) if large else (_SIDES, _LINES)
    for side, lines in zip(sides, most, strict=True):
        per_line = max(1, int((width + GAP) // (side + GAP)))
        if ceil(count / per_line) <= lines:
            break
    longest = max(rows, columns)
    across, down = max(side * columns / longest, 8.0), max(side * rows / longest, 8.0)
    rooms = tuple(
        QRectF((at % per_line) * (side + GAP), (at // per_line) * (down + GAP), min(across, width), down)
        for at in range(count)
    )
    return TilePlaces(rooms, rooms[-1].bottom())


def _row(values: LayerValues, width: float, large: bool) -> TilePlaces:
    count = values.tiles[0].shape[1]
    per_line = max(1, int(width // (_LARGE_BAR if large else _BAR)))
    lines = ceil(count / per_line)
    are_bars = lines <= (8 if large else _MOST_LINES)
    high = _LARGE_BARS_HIGH if large and lines == 1 else _BARS_HIGH
    if are_bars:
        per_line = ceil(count / lines)
    else:
        high, per_line = _CELL, max(1, int(width // _CELL))
        lines = ceil(count / per_line)
    # Few bars need not be as wide as the column.
    has_names = bool(values.names) and are_bars and lines == 1
    each = 28.0 if large else 14.0
    if has_names:
        each = _NAME_WIDE if max(map(len, values.names)) <= _SHORT and not large else _LARGE_NAME_WIDE
    wide = min(width, per_line * each) if are_bars else per_line * _CELL
    gap = GAP if are_bars else 0.0
    rooms = tuple(QRectF(0, line * (high + gap), wide, high) for line in range(lines))
    below = NAMES_HIGH if has_names else 0.0
    return TilePlaces(rooms, rooms[-1].bottom() + below, per_line, are_bars, has_names)
