"""A canvas with the small network on it, shown at full size."""

import pytest
from pytestqt.qtbot import QtBot

from tests.widgets.open_project import Mouse
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme


@pytest.fixture
def view(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> GraphView:
    view = GraphView(document, selection, Theme())
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def mouse(view: GraphView) -> Mouse:
    return Mouse(view)
