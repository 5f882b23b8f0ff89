"""The panel with code and table: it follows edits, and leads to layers and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backend.edits import RemoveNodes, Rename, SetParameter
from backend.script import write_program
from backend.summary_table import as_text, summary_table
from tests.finding import part
from widgets.canvas_beside import CanvasBeside
from widgets.code_panel import CodePanel
from widgets.code_panel.changed_lines import changed_lines
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK


@pytest.fixture
def panel(qtbot: QtBot, document: ProjectDocument, selection: Selection) -> CodePanel:
    panel = CodePanel(document, selection, Theme())
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def shown(panel: CodePanel) -> str:
    return panel.code.toPlainText()


def marked_lines(panel: CodePanel) -> list[int]:
    return [mark.cursor.blockNumber() for mark in panel.code.extraSelections()]


def test_that_the_code_is_that_of_the_network(panel: CodePanel, document: ProjectDocument) -> None:
    assert shown(panel) == write_program(document.project).text


def test_that_the_code_follows_edits_undo_and_redo(
    qtbot: QtBot, panel: CodePanel, document: ProjectDocument
) -> None:
    last = document.graph.nodes[-1].id
    for act in (
        lambda: document.do(SetParameter(last, "units", 12), ""),
        lambda: document.do(RemoveNodes((document.graph.nodes[2].id,), bridge=True), ""),
        document.undo_stack.undo,
        lambda: document.do(Rename(last, "answer"), ""),
        document.undo_stack.undo,
        document.undo_stack.redo,
    ):
        with qtbot.waitSignal(panel.code.text_changed):
            act()
        assert shown(panel) == write_program(document.project).text


def test_that_an_edit_leaves_the_place_that_is_read(
    qtbot: QtBot, panel: CodePanel, document: ProjectDocument
) -> None:
    bar = panel.code.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    with qtbot.waitSignal(panel.code.text_changed):
        document.do(SetParameter(document.graph.nodes[-1].id, "units", 12), "")
    assert bar.value() == place


def test_that_the_lines_of_selected_layers_are_marked(
    panel: CodePanel, document: ProjectDocument, selection: Selection
) -> None:
    nodes = document.graph.nodes
    selection.set([nodes[1].id, nodes[3].id])
    lines = panel.code.program.lines
    assert marked_lines(panel) == [lines[nodes[1].id].start, lines[nodes[3].id].start]
    selection.clear()
    assert marked_lines(panel) == []


def test_that_a_click_on_a_line_selects_its_layer(
    qtbot: QtBot, panel: CodePanel, document: ProjectDocument, selection: Selection
) -> None:
    node = document.graph.nodes[1]
    line = panel.code.program.lines[node.id].start
    cursor = QTextCursor(panel.code.document().findBlockByNumber(line))
    place = panel.code.cursorRect(cursor).center() + QPoint(20, 0)
    qtbot.mouseClick(panel.code.viewport(), Qt.MouseButton.LeftButton, pos=place)  # type: ignore[no-untyped-call]
    assert selection.ids == {node.id}


def test_that_the_highlighter_changes_its_colours_with_the_theme(
    qtbot: QtBot, document: ProjectDocument, selection: Selection
) -> None:
    theme = Theme()
    panel = CodePanel(document, selection, theme)
    qtbot.addWidget(panel)
    panel.code.follow()

    def colours() -> set[str]:
        layout = panel.code.document().firstBlock().layout()
        return {piece.format.foreground().color().name() for piece in layout.formats()}

    light = colours()
    theme.use(DARK)
    assert colours() != light


def test_that_the_table_shows_each_layer_and_leads_to_it(
    panel: CodePanel, document: ProjectDocument, selection: Selection
) -> None:
    panel.show_part("table")
    model = panel.table.model()
    nodes = document.graph.nodes
    assert model.rowCount() == len(nodes) + 1
    assert model.index(1, 0).data() == nodes[1].name
    panel.table.selectRow(1)
    assert selection.ids == {nodes[1].id}
    selection.set([nodes[2].id])
    assert [index.row() for index in panel.table.selectionModel().selectedRows()] == [2]
    panel.table.selectRow(len(nodes))
    assert selection.ids == frozenset()


def test_that_the_table_follows_edits(panel: CodePanel, document: ProjectDocument) -> None:
    panel.show_part("table")
    document.do(Rename(document.graph.nodes[-1].id, "answer"), "")
    panel.table.follow()
    model = panel.table.model()
    assert model.index(model.rowCount() - 2, 0).data() == "answer"


def test_that_copy_takes_what_is_shown_whole(panel: CodePanel, document: ProjectDocument) -> None:
    panel.copy()
    assert QGuiApplication.clipboard().text() == write_program(document.project).text
    panel.show_part("table")
    panel.copy()
    assert QGuiApplication.clipboard().text() == as_text(summary_table(document.project))


def test_that_copy_says_for_a_moment_that_it_has_copied(qtbot: QtBot, panel: CodePanel) -> None:
    button = part(panel, QPushButton, "copyCodeButton")
    with qtbot.waitSignal(panel._copied.timeout):
        button.click()
        assert button.text() == button.accessibleName() == "Copied"
    assert button.text() == button.accessibleName() == "Copy"


def test_that_only_changed_lines_are_replaced() -> None:
    before = ["a", "b", "c", "d"]
    for after in (
        ["a", "x", "c", "d"],
        ["a", "d"],
        ["a", "b", "b", "c", "d"],
        ["x"],
        ["a", "b", "c", "d", "e"],
        [""],
    ):
        change = changed_lines(before, after)
        assert change is not None
        first, last, lines = change
        assert first < last
        assert [*before[:first], *lines, *before[last:]] == after
    assert changed_lines(before, list(before)) is None
    assert changed_lines(before, ["a", "x", "c", "d"]) == (1, 2, ["x"])


def test_that_the_panel_never_squeezes_the_canvas_away(qtbot: QtBot) -> None:
    canvas, panel = QWidget(), QWidget()
    both = CanvasBeside(canvas, panel)
    qtbot.addWidget(both)
    both.resize(960, 700)
    both.show()
    both.show_panel(True)
    assert both.orientation() == Qt.Orientation.Horizontal
    assert canvas.width() > panel.width() >= 340
    both.resize(620, 500)
    assert both.orientation() == Qt.Orientation.Vertical
    assert canvas.width() == panel.width() == 620
    assert canvas.height() >= panel.height() > 140
    both.show_panel(False)
    qtbot.waitUntil(lambda: canvas.height() == 500)
