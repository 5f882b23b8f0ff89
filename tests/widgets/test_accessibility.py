"""What a screen reader finds on the Build page, what it can do there, and what it is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.pages.build_page import BuildPage
from backend.catalogue.layers import LAYER_KINDS
from backend.edits import Connect, Disconnect, SetParameter
from tests.reading import DESCRIPTION, NAME, Reader, names_of
from tests.widgets.open_project import do, joined, kinds
from widgets.announcer import Announcer
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme

ROLES = QAccessible.Role


@pytest.fixture
def page(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> Iterator[BuildPage]:
    QAccessible.setActive(True)
    page = BuildPage(document, selection, Theme())
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    qtbot.waitExposed(page)
    yield page
    QAccessible.setActive(False)


@pytest.fixture
def reader(page: BuildPage, qtbot: QtBot) -> Reader:
    return Reader(page, qtbot)


def test_that_the_parts_are_met_from_left_to_right(reader: Reader) -> None:
    wanted = ["Search layers", "Kinds of layers", "Network canvas", "Settings of the selected layer"]
    met = [part.text(NAME) for part in reader.everything()]
    assert [name for name in met if name in wanted] == wanted


def test_that_every_kind_in_the_palette_is_read_out_with_what_it_is_for(reader: Reader) -> None:
    listed = reader.find("Kinds of layers", ROLES.List)
    rows = {listed.child(place).text(NAME): listed.child(place) for place in range(listed.childCount())}
    for kind in LAYER_KINDS.values():
        assert kind.title in rows, kind.id
    assert rows["Dense"].text(DESCRIPTION) == LAYER_KINDS["Dense"].sentence
    assert any(name.startswith("Merge, ") and name.endswith(", closed") for name in rows)


def test_that_a_kind_is_chosen_and_added(document: ProjectDocument, reader: Reader) -> None:
    reader.choose("Kinds of layers", "Dropout", ROLES.List)
    reader.press("Add Dropout")
    assert kinds(document)[-1] == "Dropout"


def test_that_every_field_of_a_layer_says_what_it_is_and_what_it_does(
    selection: Selection, reader: Reader
) -> None:
    selection.set(["n2"])
    reader.press("More settings", ROLES.CheckBox)
    fields = {ROLES.EditableText, ROLES.ComboBox, ROLES.CheckBox}
    parts = [part for part in reader.everything() if part.role() in fields]
    inside = [part for part in parts if part.object().objectName().startswith("field:")]
    assert len(inside) >= 10
    for part in inside:
        assert any(names_of(part)), part.object().objectName()
        assert part.text(DESCRIPTION), part.object().objectName()


def test_that_values_are_set_without_the_keyboard(
    document: ProjectDocument, selection: Selection, reader: Reader
) -> None:
    selection.set(["n4"])
    reader.write("Units", "48")
    reader.choose("Activation", "tanh")
    reader.press("More settings", ROLES.CheckBox)
    reader.toggle("Bias")
    parameters = document.graph.by_id["n4"].parameters
    assert (parameters["units"], parameters["activation"], parameters["use_bias"]) == (48, "tanh", False)


def test_that_layers_are_connected_without_the_mouse(
    document: ProjectDocument, selection: Selection, reader: Reader
) -> None:
    do(document, Disconnect(document.graph.links[3]))
    selection.set(["n5"])
    reader.choose("From", "flatten")
    assert ("n3", "n5") in joined(document)
    assert document.undo_stack.undoText() == "Connect flatten to dense_2"


def test_that_a_fact_is_read_out_with_its_name(selection: Selection, reader: Reader) -> None:
    selection.set(["n2"])
    assert reader.find("Out: 26 × 26 × 8", ROLES.StaticText)
    assert reader.find("Parameters: 80", ROLES.StaticText)


def test_that_the_list_of_layers_is_a_tree_of_whole_sentences(reader: Reader, selection: Selection) -> None:
    reader.press("Layers", ROLES.CheckBox)
    tree = reader.find("Layers of the network", ROLES.Tree)
    said = [tree.child(place).text(NAME) for place in range(tree.childCount())]
    assert "conv2d, Conv 2D, 8 · 3×3 · ReLU, output 26 × 26 × 8, 80 parameters, takes from input" in said
    reader.choose("Layers of the network", next(text for text in said if text.startswith("flatten")), ROLES.Tree)
    assert selection.only == "n3"


def test_that_a_problem_is_read_out_with_its_reason_and_mended(document: ProjectDocument, reader: Reader) -> None:
    do(document, SetParameter("n5", "units", 12))
    problem = document.problems[0]
    row = reader.find(str(problem.message), ROLES.Client)
    assert row.text(DESCRIPTION) == str(problem.why)
    reader.press(str(problem.repairs[0].label))
    assert document.problems == []


class Heard(Announcer):
    """Keeps what would be said."""

    def __init__(self, document: ProjectDocument, page: BuildPage) -> None:
        super().__init__(document, page)
        self.said: list[str] = []

    def announce(self, text: str) -> None:
        self.said.append(text)


def test_that_steps_and_new_problems_are_announced(
    document: ProjectDocument, page: BuildPage, qtbot: QtBot
) -> None:
    heard = Heard(document, page)
    assert document.do(SetParameter("n5", "units", 12), "Change Units")
    qtbot.waitUntil(lambda: len(heard.said) == 1)
    assert heard.said[0].startswith("Problem: The last layer has 12 outputs")
    assert heard.said[0].endswith("Done: Change Units")
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    assert heard.said[1] == "No problems left. Undone: Change Units"


def test_that_another_project_is_no_step(document: ProjectDocument, page: BuildPage, qtbot: QtBot) -> None:
    do(document, SetParameter("n4", "units", 12), Disconnect(document.graph.links[3]), Connect("n4", "n5"))
    heard = Heard(document, page)
    document.set_project(document.project)
    assert document.do(SetParameter("n4", "units", 13), "Change Units")
    qtbot.waitUntil(lambda: heard.said != [])
    assert heard.said == ["Done: Change Units"]
