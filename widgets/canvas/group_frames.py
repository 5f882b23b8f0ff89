"""The frames of all groups: they follow the cards, and only those are measured anew of which a card moved."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from backend.graph.group_boxes import Box, boxes_of, frame_around
from backend.graph.groups import Group, around, group_of, groups_of
from backend.graph.model import Graph
from widgets.canvas.group_frame import GroupFrame
from widgets.theme.theme import Theme

Position = tuple[float, float]


class GroupFrames:
    """Puts a frame for each group into the scene, and keeps them alive; `frames` has them, outer ones first."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self.frames: dict[Group, GroupFrame] = {}
        self._scene = scene
        self._theme = theme
        self._graph = Graph()
        self._boxes: dict[Group, Box] = {}

    def follow(self, graph: Graph, chosen: frozenset[str]) -> None:
        """Show the groups of the graph around their cards; `chosen` are the ids of selected layers."""
        self._graph = graph
        groups = groups_of(graph)
        for group in self.frames.keys() - groups.keys():
            self._scene.removeItem(self.frames.pop(group))
        if not groups:
            return
        self._boxes = dict(boxes_of(graph))
        shown, self.frames = self.frames, {}
        for group, members in groups.items():
            frame = shown.get(group)
            if frame is None:
                frame = GroupFrame(group, self._theme)
                self._scene.addItem(frame)
            frame.show_box(self._boxes[group])
            frame.set_chosen(chosen.issuperset(members.all))
            self.frames[group] = frame

    def move(self, moved: Iterable[str], elsewhere: Mapping[str, Position]) -> None:
        """Follow cards that are drawn elsewhere for a while, or are where the graph has them again."""
        if not self.frames:
            return
        nodes, groups = self._graph.by_id, groups_of(self._graph)
        inner = {group_of(nodes[key]) for key in moved if key in nodes}
        touched = {group for way in inner for group in around(way)}
        for group in sorted(touched, key=len, reverse=True):
            members = groups[group]
            cards = [elsewhere.get(key) or nodes[key].position for key in members.own]
            box = frame_around(cards, (self._boxes[within] for within in members.groups))
            if box != self._boxes[group]:
                self._boxes[group] = box
                self.frames[group].show_box(box)

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """Show which groups have no layer that is not selected."""
        groups = groups_of(self._graph)
        for group, frame in self.frames.items():
            frame.set_chosen(chosen.issuperset(groups[group].all))

    def with_name_at(self, point: QPointF) -> GroupFrame | None:
        """The frame whose name lies under the point of the canvas; the innermost of several."""
        found = None
        for frame in self.frames.values():
            if frame.name_rect().contains(point - frame.pos()):
                found = frame
        return found

    def near(self, area: QRectF) -> list[GroupFrame]:
        """The frames that the area touches, outer ones first."""
        return [frame for frame in self.frames.values() if frame.body.translated(frame.pos()).intersects(area)]
