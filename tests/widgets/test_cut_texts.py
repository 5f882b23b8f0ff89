"""What is cut short is told whole by a tool tip, and what is seen whole is not told twice."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from backend.catalogue.layers import LAYER_KINDS
from backend.edits import Rename
from tests.finding import part
from tests.widgets.asking_for_tips import tip_at, tip_of_cell
from tests.widgets.open_project import do
from widgets.code_panel.table_view import TableView
from widgets.data_chooser import DataChooser, DataEntry
from widgets.document import ProjectDocument, Selection
from widgets.fields.choice_field import ChoiceField
from widgets.history_list import HistoryList
from widgets.kind_list import KindList
from widgets.kind_row_delegate import KIND_ROLE
from widgets.label import ElidedLabel
from widgets.layer_row_delegate import LayerRowDelegate
from widgets.layer_tree import LayerTree
from widgets.recent_list import RecentEntry, RecentRow
from widgets.run_table import RunEntry, RunTable
from widgets.template_card import TemplateCard
from widgets.text_line import TextLine, elided, elided_list
from widgets.theme.theme import Theme
from widgets.tool_tip import tip_text
from widgets.top_bar import TopBar

LONG = "a_rather_long_name_that_somebody_gave_to_this_layer"
DENSE = LAYER_KINDS["Dense"].sentence
MIDDLE = QPoint(60, 15)


# Rows of lists ------------------------------------------------------------------------------------------------


def test_that_the_list_of_layers_tells_a_long_name_whole(
    document: ProjectDocument, selection: Selection, qtbot: QtBot
) -> None:
    tree = LayerTree(document, selection, Theme())
    qtbot.addWidget(tree)
    tree.resize(208, 500)
    tree.show()
    do(document, Rename("n4", LONG))
    assert tip_of_cell(qtbot, tree, 3) == f"{LONG}\n173,088 parameters\n{DENSE}"
    assert tip_of_cell(qtbot, tree, 4) == DENSE, "all of this row is seen"
    tree.resize(900, 500)
    assert tip_of_cell(qtbot, tree, 3) == DENSE


def test_that_the_shape_of_a_row_is_the_last_to_be_cut(
    document: ProjectDocument, selection: Selection, qtbot: QtBot
) -> None:
    do(document, Rename("n4", LONG))
    tree = LayerTree(document, selection, Theme())
    qtbot.addWidget(tree)
    delegate = tree.itemDelegate()
    assert isinstance(delegate, LayerRowDelegate)
    lines = delegate.lines(QRectF(0, 0, 112, 46), tree.model().index(1, 0))
    shown = {line.text: line.shown for line in lines}
    assert shown["26 × 26 × 8"] == "26 × 26 × 8"
    assert shown["Conv 2D"] != "Conv 2D"
    for line in lines:
        assert not line.shown or QFontMetricsF(line.font).horizontalAdvance(line.shown) <= line.room.width()


def test_that_the_palette_tells_a_title_without_room(qtbot: QtBot) -> None:
    palette = KindList(Theme())
    qtbot.addWidget(palette)
    palette.resize(200, 900)
    palette.show()
    row = next(row for row in range(palette.count()) if palette.item(row).data(KIND_ROLE) == "Dense")
    assert tip_of_cell(qtbot, palette, row) == DENSE
    palette.resize(50, 900)
    assert tip_of_cell(qtbot, palette, row) == f"Dense\n{DENSE}"
    assert tip_of_cell(qtbot, palette, 0) == "Often used", "headings too"


def test_that_the_history_tells_a_long_step_whole(document: ProjectDocument, qtbot: QtBot) -> None:
    history = HistoryList(document.undo_stack, Theme())
    qtbot.addWidget(history)
    history.resize(208, 400)
    history.show()
    document.do(Rename("n4", LONG), f"Rename dense to {LONG}")
    steps = part(history, QAbstractItemView, "historyList")
    assert tip_of_cell(qtbot, steps, 1) == f"Rename dense to {LONG}"
    assert tip_of_cell(qtbot, steps, 0) == ""


# Tables -------------------------------------------------------------------------------------------------------


def test_that_a_run_tells_only_what_its_cells_do_not_show(qtbot: QtBot) -> None:
    table = RunTable(Theme())
    qtbot.addWidget(table)
    table.resize(800, 200)
    table.set_runs([RunEntry("1", LONG * 2, "now", 0.5, 0.1, "stopped"), RunEntry("2", "short", "now")])
    table.show()
    view = part(table, QTableView, "runTable")
    assert tip_of_cell(qtbot, view, 0, 1) == LONG * 2
    assert tip_of_cell(qtbot, view, 0, 5) == ""
    assert tip_of_cell(qtbot, view, 1, 1) == ""


def test_that_the_table_of_layers_tells_only_what_its_cells_do_not_show(
    document: ProjectDocument, selection: Selection, qtbot: QtBot
) -> None:
    do(document, Rename("n4", LONG))
    table = TableView(document, selection)
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    table.setColumnWidth(0, 120)
    assert tip_of_cell(qtbot, table, 3, 0) == LONG
    assert tip_of_cell(qtbot, table, 0, 0) == ""


# Cards and fields ---------------------------------------------------------------------------------------------


def test_that_a_recent_file_tells_its_path_and_before_it_what_is_cut(qtbot: QtBot) -> None:
    entry = RecentEntry("/home/ada/digits.h5", "digits", "~", result=f"98 % on {LONG}")
    row = RecentRow(Theme(), entry)
    qtbot.addWidget(row)
    row.resize(400, 46)
    row.show()
    assert tip_at(qtbot, row, MIDDLE) == f"98 % on {LONG}\n/home/ada/digits.h5"
    row.resize(2000, 46)
    assert tip_at(qtbot, row, MIDDLE) == "/home/ada/digits.h5"


def test_that_a_template_tells_its_description_only_where_it_is_cut(qtbot: QtBot) -> None:
    card = TemplateCard(Theme(), "own", LONG, " ".join(["Word by word."] * 40))
    qtbot.addWidget(card)
    card.resize(216, 216)
    card.show()
    assert tip_at(qtbot, card, MIDDLE) == "\n".join((LONG, " ".join(["Word by word."] * 40)))
    short = TemplateCard(Theme(), "own", "Mine", "Small.")
    qtbot.addWidget(short)
    short.resize(216, 216)
    short.show()
    assert tip_at(qtbot, short, MIDDLE) == ""


def test_that_a_choice_tells_a_long_text_before_its_sentence(qtbot: QtBot) -> None:
    field = ChoiceField([(1, "short"), (2, "a text that is far too long for so small a field")])
    qtbot.addWidget(field)
    field.setToolTip("What it is.")
    field.resize(120, 28)
    field.show()
    field.set_value(1)
    assert tip_at(qtbot, field, MIDDLE) == "What it is."
    field.set_value(2)
    assert tip_at(qtbot, field, MIDDLE) == "a text that is far too long for so small a field\nWhat it is."


def test_that_the_data_chooser_tells_the_name_of_a_long_file(qtbot: QtBot) -> None:
    chooser = DataChooser(Theme())
    qtbot.addWidget(chooser)
    chooser.set_entries([DataEntry("digits", "Digits", "Small.")])
    chooser.set_choice("digits")
    chooser.resize(220, 300)
    chooser.show()
    box = part(chooser, QComboBox, "dataChooser")
    assert tip_at(qtbot, box, MIDDLE) == "Small."
    chooser.set_choice("/data/x.npz", f"{LONG}.npz")
    assert tip_at(qtbot, box, MIDDLE) == f"{LONG}.npz\n/data/x.npz"


def test_that_the_bar_cuts_the_name_of_a_document_and_not_how_it_is_kept(qtbot: QtBot) -> None:
    bar = TopBar(Theme())
    qtbot.addWidget(bar)
    bar.resize(1100, 52)
    bar.show()
    label = part(bar, ElidedLabel, "documentText")
    bar.set_document("my network", "saved")
    label.grab()
    assert (label.shown, label.toolTip()) == ("my network · saved", "")
    bar.set_document(LONG, "saved")
    label.grab()
    assert label.shown != label.text()
    assert label.shown.endswith("saved")
    assert label.toolTip() == f"{LONG} · saved"


# How texts are cut --------------------------------------------------------------------------------------------


@pytest.fixture
def metrics(qapp: object) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def test_that_settings_are_cut_after_a_whole_one(metrics: QFontMetricsF) -> None:
    text = "128 · 3×3 · ReLU"
    full = metrics.horizontalAdvance(text)
    assert elided_list(text, metrics, full) == text
    assert elided_list(text, metrics, full - 1) == "128 · 3×3 · …"
    assert elided_list(text, metrics, metrics.horizontalAdvance("128 · 3×3")) == "128 · …"
    assert elided_list(text, metrics, metrics.horizontalAdvance("128")) == "…", "12… would be another number"
    assert elided_list(text, metrics, 1) == ""
    assert elided_list("", metrics, 0) == ""


def test_that_nothing_is_shown_where_there_is_no_room_for_an_ellipsis(metrics: QFontMetricsF) -> None:
    assert elided("text", metrics, 1) == ""
    assert elided("text", metrics, -5) == ""
    assert elided("text", metrics, 1000) == "text"


def test_that_a_line_knows_whether_it_is_cut(metrics: QFontMetricsF) -> None:
    wide = metrics.horizontalAdvance(LONG)
    assert not TextLine(LONG, QRectF(0, 0, wide, 20), QFont(), "#000000").is_cut
    middle = TextLine(LONG, QRectF(0, 0, wide / 2, 20), QFont(), "#000000", cut=Qt.TextElideMode.ElideMiddle)
    assert middle.is_cut
    assert middle.shown.endswith("layer")


def test_that_a_tip_is_never_read_as_markup_and_breaks_long_lines() -> None:
    assert tip_text("one", "", "two", "one") == "one\ntwo"
    assert tip_text("<b>x</b> & y") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"
    assert tip_text("word " * 30).startswith("<p>")
