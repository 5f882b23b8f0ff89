"""The view of the drawings that were kept: pictures with labels, how they are read, and learning from them."""

from widgets.my_drawings.drawing_tile import DrawingTile
from widgets.my_drawings.drawings_panel import DrawingsPanel

__all__ = ["DrawingTile", "DrawingsPanel"]
