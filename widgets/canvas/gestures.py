"""What a gesture is: something done with the pointer that begins, goes on, and ends or is given up."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF

from backend.graph.model import Graph
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.pointer_hint import PointerHint
from widgets.document import ProjectDocument, Selection


@dataclass(frozen=True)
class Canvas:
    """What gestures work with."""

    document: ProjectDocument
    selection: Selection
    scene: GraphScene
    hint: PointerHint
    on_screen: Callable[[QPointF], QPoint]
    """From a point of the canvas to the point of the viewport where it is seen."""

    @property
    def graph(self) -> Graph:
        return self.document.graph

    def tell(self, text: str, point: QPointF, refuses: bool = False) -> None:
        """Show a sentence at the pointer; none for an empty text."""
        self.hint.tell(text, self.on_screen(point), refuses)


class Gesture(ABC):
    """A gesture edits the document in `end` or not at all; what it draws before that, `cancel` takes back.

    Points are in canvas units.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    @abstractmethod
    def start(self, point: QPointF) -> None: ...

    @abstractmethod
    def move(self, point: QPointF) -> None: ...

    @abstractmethod
    def end(self, point: QPointF) -> None: ...

    @abstractmethod
    def cancel(self) -> None: ...
