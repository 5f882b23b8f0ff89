"""A box in the pixels of a picture: what was found on it, or what is to be looked at."""

from typing import NamedTuple


class Box(NamedTuple):
    """`left` and `top` are its first column and row; all four in pixels of the picture."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column beyond it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.top + self.height

    def within(self, rows: int, columns: int) -> "Box":
        """The part of it on a picture of this size; at least one pixel, the nearest."""
        left, top = min(max(self.left, 0), columns - 1), min(max(self.top, 0), rows - 1)
        right, bottom = min(max(self.right, left + 1), columns), min(max(self.bottom, top + 1), rows)
        return Box(left, top, right - left, bottom - top)

    def widened(self, margin: int) -> "Box":
        """The same with so many pixels more on every side."""
        return Box(self.left - margin, self.top - margin, self.width + 2 * margin, self.height + 2 * margin)

    def moved(self, across: int, down: int) -> "Box":
        """The same so many pixels farther right and down."""
        return Box(self.left + across, self.top + down, self.width, self.height)

    def seen_from(self, other: "Box", shrunk: int = 1) -> "Box":
        """In pixels of what `other` cuts out, after shrinking by `shrunk`; rounded outwards."""
        left, top = (self.left - other.left) // shrunk, (self.top - other.top) // shrunk
        right, bottom = -(-(self.right - other.left) // shrunk), -(-(self.bottom - other.top) // shrunk)
        return Box(left, top, right - left, bottom - top)

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, to cut it out of an array."""
        return slice(self.top, self.bottom), slice(self.left, self.right)


def whole(rows: int, columns: int) -> Box:
    """All of a picture."""
    return Box(0, 0, columns, rows)
