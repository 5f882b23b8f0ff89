"""A fault while the canvas is painted is reported and ends nothing."""

import sys

import pytest
from PySide6.QtGui import QImage

from backend.edits import MoveNodes
from tests.widgets.open_project import do
from widgets.canvas.card_item import CardItem
from widgets.canvas.graph_view import GraphView
from widgets.canvas.wire_item import WireItem
from widgets.document import ProjectDocument


@pytest.mark.parametrize(("item", "part"), [(CardItem, "_paint_texts"), (WireItem, "_paint_beside")])
def test_that_a_fault_in_painting_is_reported_and_the_window_lives(
    item: type, part: str, document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports: list[str] = []

    def fail(*_: object) -> None:
        raise IndexError("a fault of this test")

    monkeypatch.setattr(item, part, fail)
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reports.append(str(error)))
    view.grab()
    assert set(reports) == {"a fault of this test"}
    monkeypatch.undo()
    do(document, MoveNodes({"n2": (10.0, 90.0)}))
    assert not view.grab().isNull()


def test_that_cards_that_say_nothing_of_their_settings_have_room_for_a_picture(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reports.append(str(error)))
    for width in (28, 96, 400):
        picture = QImage(width, 28, QImage.Format.Format_RGB32)
        picture.fill(0)
        view.graph_scene.show_pictures({node.id: picture for node in document.graph.nodes})
        view.grab()
    assert reports == []
