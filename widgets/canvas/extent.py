"""How far the drawing reaches."""

from PySide6.QtCore import QRectF

from backend.graph.group_boxes import NAME_HEIGHT, boxes_of
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.project import Project
from widgets.canvas.spatial_grid import Box


def extent_of(project: Project) -> QRectF:
    """The rectangle around all cards, notes and frames of groups; empty when there is none."""
    boxes: list[Box] = [(*node.position, CARD_WIDTH, CARD_HEIGHT) for node in project.graph.nodes]
    boxes += [(*note.position, *note.size) for note in project.notes]
    for left, top, right, bottom in boxes_of(project.graph).values():
        boxes.append((left, top - NAME_HEIGHT / 2, right - left, bottom - top + NAME_HEIGHT / 2))
    if not boxes:
        return QRectF()
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return QRectF(left, top, right - left, bottom - top)


def grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)
