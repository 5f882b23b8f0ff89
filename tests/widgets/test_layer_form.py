"""The form of the selected layer: it shows, it edits, it says what is wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.edits import AddNode, Disconnect, RemoveNodes, SetParameter
from backend.graph.model import Node, ParameterValue
from backend.project import Project
from tests.widgets.open_project import do, joined
from widgets.document import ProjectDocument, Selection
from widgets.layer_form import LayerForm
from widgets.layer_form.help_pictures import HelpPicture, picture_of
from widgets.theme.theme import Theme


@pytest.fixture
def form(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> LayerForm:
    form = LayerForm(document, selection, Theme())
    qtbot.addWidget(form)
    form.resize(272, 800)
    form.show()
    qtbot.waitExposed(form)
    return form


def text_of(form: QWidget, name: str) -> str:
    label = form.findChild(QLabel, name)
    assert isinstance(label, QLabel), name
    return label.text() if label.isVisible() else ""


def line(form: QWidget, name: str) -> QLineEdit:
    field = form.findChild(QLineEdit, f"field:{name}")
    assert isinstance(field, QLineEdit), name
    return field


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_that_with_nothing_selected_the_network_is_summed_up(form: LayerForm) -> None:
    assert text_of(form, "networkLayers") == "5"
    assert text_of(form, "networkInput") == "28 × 28 × 1"
    assert text_of(form, "networkOutput") == "10"
    assert text_of(form, "networkParameters") == "173,498"
    assert "Select a layer" in text_of(form, "networkHint")


def test_that_an_empty_page_is_told_to_begin(document: ProjectDocument, form: LayerForm) -> None:
    document.set_project(Project())
    assert "Begin with an Input" in text_of(form, "networkHint")
    assert text_of(form, "networkLayers") == ""


def test_that_several_selected_layers_are_counted(selection: Selection, form: LayerForm) -> None:
    selection.set(["n2", "n3"])
    assert text_of(form, "networkTitle") == "2 layers selected"


def test_that_the_selected_layer_is_shown_with_shapes_formula_and_cost(
    selection: Selection, form: LayerForm
) -> None:
    selection.set(["n2"])
    assert text_of(form, "layerTitle") == "Conv 2D"
    assert line(form, "filters").text() == "8"
    assert line(form, "kernel_size").text() == "3 × 3"
    assert line(form, "name").text() == "conv2d"
    assert text_of(form, "shapeIn") == "28 × 28 × 1"
    assert text_of(form, "shapeOut") == "26 × 26 × 8"
    assert text_of(form, "shapeFormula") == "L = (W − F + 2P) / S + 1\n26 = (28 − 3 + 0) / 1 + 1"
    assert text_of(form, "layerParameters") == "80"
    assert text_of(form, "layerMultiplyAdds") == "48,672"


def test_that_every_field_has_a_name_for_screen_readers(selection: Selection, form: LayerForm) -> None:
    selection.set(["n2"])
    button = form.findChild(QPushButton, "moreSettingsButton")
    assert isinstance(button, QPushButton)
    button.click()
    fields = [field for field in form.findChildren(QWidget) if field.objectName().startswith("field:")]
    assert len(fields) >= 10
    assert all(field.accessibleName() for field in fields)


def test_that_what_is_typed_changes_the_document_as_one_step(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    type_into(line(form, "units"), "128")
    assert document.graph.by_id["n4"].parameters["units"] == 128
    assert text_of(form, "layerParameters") == "692,352"
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Change Units of dense"


def test_that_undo_is_seen_in_the_field(document: ProjectDocument, selection: Selection, form: LayerForm) -> None:
    selection.set(["n4"])
    type_into(line(form, "units"), "128")
    document.undo_stack.undo()
    assert line(form, "units").text() == "32"


def test_that_two_visits_to_a_field_are_two_steps(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    for text in ("5", "6"):
        type_into(line(form, "units"), text)
        line(form, "units").clearFocus()
    assert document.undo_stack.count() == 2


def test_that_a_mistake_leaves_the_document_as_it_is(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    before = document.project
    type_into(line(form, "units"), "many")
    assert document.project is before
    assert text_of(form, "mistake:units") == "Units must be a whole number."
    assert line(form, "units").property("invalid") is True


def test_that_a_choice_is_one_step(document: ProjectDocument, selection: Selection, form: LayerForm) -> None:
    selection.set(["n4"])
    choice = form.findChild(QComboBox, "field:activation")
    assert isinstance(choice, QComboBox)
    assert choice.currentText() == "relu"
    choice.setFocus()
    QTest.keyClicks(choice, "tanh")
    assert document.graph.by_id["n4"].parameters["activation"] == "tanh"
    assert document.undo_stack.undoText() == "Change Activation of dense"


def test_that_more_settings_unfold_and_edit(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    assert form.findChild(QCheckBox, "field:use_bias") is None
    button = form.findChild(QPushButton, "moreSettingsButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    switch = form.findChild(QCheckBox, "field:use_bias")
    assert isinstance(switch, QCheckBox)
    assert switch.isVisible()
    assert switch.isChecked()
    switch.click()
    assert document.graph.by_id["n4"].parameters["use_bias"] is False
    document.undo_stack.undo()
    assert switch.isChecked()


def test_that_the_many_settings_of_a_kind_come_a_few_at_a_time(
    document: ProjectDocument, selection: Selection, form: LayerForm, qtbot: QtBot
) -> None:
    do(document, AddNode(Node("l", "LSTM", "memory", {})))
    selection.set(["l"])
    button = form.findChild(QPushButton, "moreSettingsButton")
    assert isinstance(button, QPushButton)
    button.click()
    names = [f"field:{parameter.name}" for parameter in LAYER_KINDS["LSTM"].parameters]
    assert not all(form.findChild(QWidget, name) for name in names)
    qtbot.waitUntil(lambda: all(form.findChild(QWidget, name) for name in names))


def test_that_a_layer_is_renamed_and_bad_names_are_refused(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    name = line(form, "name")
    type_into(name, "left eye")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert document.graph.by_id["n4"].name == name.text() == "left_eye"
    type_into(name, "conv2d")
    assert "already" in text_of(form, "mistake:name")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert document.graph.by_id["n4"].name == "left_eye", "half a name is none"


def test_that_a_shape_that_cannot_be_is_explained(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n2"])
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    assert "40 wide" in text_of(form, "shapeError")
    assert text_of(form, "shapeOut") == "not known yet"


def test_that_a_layer_that_gets_nothing_has_no_shapes_yet(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n3"])
    do(document, Disconnect(document.graph.links[0]))
    assert text_of(form, "shapeIn") == "not known yet"
    assert text_of(form, "layerParameters") == "not known yet"


def test_that_fields_of_the_layer_before_are_gone(selection: Selection, form: LayerForm) -> None:
    selection.set(["n2"])
    selection.set(["n4"])
    assert form.findChild(QLineEdit, "field:filters") is None
    assert line(form, "units").text() == "32"
    selection.set(["n5"])
    assert line(form, "units").text() == "10"


def test_that_the_summary_returns_when_the_layer_is_removed(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    do(document, RemoveNodes(["n4"], bridge=True))
    assert text_of(form, "networkLayers") == "4"
    assert form.findChild(QLineEdit, "field:units") is None


def choose(form: QWidget, name: str, text: str) -> None:
    """Choose by typing, as the keyboard does it."""
    field = form.findChild(QComboBox, f"field:{name}")
    assert isinstance(field, QComboBox), name
    field.setFocus()
    QTest.keyClicks(field, text)


def test_that_a_layer_can_be_connected_from_the_form(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    do(document, Disconnect(document.graph.links[3]))
    selection.set(["n5"])
    choose(form, "input:0", "flatten")
    assert ("n3", "n5") in joined(document)
    field = form.findChild(QComboBox, "field:input:0")
    assert isinstance(field, QComboBox)
    QTest.keyClick(field, Qt.Key.Key_Home)
    assert ("n3", "n5") not in joined(document)
    document.undo_stack.undo()
    assert ("n3", "n5") in joined(document)


def test_that_only_layers_are_offered_that_close_no_circle(selection: Selection, form: LayerForm) -> None:
    selection.set(["n3"])
    field = form.findChild(QComboBox, "field:input:0")
    assert isinstance(field, QComboBox)
    assert [field.itemText(place) for place in range(field.count())] == ["nothing", "input", "conv2d"]
    assert field.currentText() == "conv2d"


def test_that_branches_are_joined_from_the_form_in_their_order(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    do(document, AddNode(Node("c", "Concatenate", "join", {}, (0.0, 600.0))))
    selection.set(["c"])
    choose(form, "input:0", "dense_2")
    choose(form, "input:1", "flatten")
    assert [link.source for link in document.graph.incoming["c"]] == ["n5", "n3"]
    choose(form, "input:0", "conv")
    assert [link.source for link in document.graph.incoming["c"]] == ["n2", "n3"]


def test_that_an_input_takes_from_nothing(selection: Selection, form: LayerForm) -> None:
    selection.set(["n1"])
    assert form.findChild(QComboBox, "field:input:0") is None


def test_that_control_z_in_a_field_is_left_to_the_history(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    field = line(form, "units")
    type_into(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.undo_stack.count() == 1
    assert field.text() == "7"


def titles_of_inputs(form: QWidget) -> list[str]:
    fields = [field for field in form.findChildren(QComboBox) if field.objectName().startswith("field:input:")]
    return [field.accessibleName() for field in fields]


def test_that_inputs_that_each_mean_something_have_their_titles(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    do(document, AddNode(Node("a", "Attention", "look", {}, (0.0, 600.0))))
    selection.set(["a"])
    ports = LAYER_KINDS["Attention"].ports
    assert titles_of_inputs(form) == [f"{port.title}, if any" if port.optional else port.title for port in ports]
    choose(form, "input:0", "conv2d")
    choose(form, "input:1", "conv2d")
    assert [(link.source, link.target_port) for link in document.graph.incoming["a"]] == [("n2", 0), ("n2", 1)]


def test_that_each_output_of_a_layer_is_offered_and_kept(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    lstm: dict[str, ParameterValue] = {"return_state": True, "return_sequences": True}
    do(document, AddNode(Node("l", "LSTM", "memory", lstm)), AddNode(Node("j", "Concatenate", "join", {})))
    titles = LAYER_KINDS["LSTM"].output_titles
    assert titles is not None
    offered = [f"memory · {title}" for title in titles(document.graph.by_id["l"].parameters)]
    selection.set(["j"])
    field = form.findChild(QComboBox, "field:input:0")
    assert isinstance(field, QComboBox)
    assert [text for text in map(field.itemText, range(field.count())) if "memory" in text] == offered
    for _step in range(field.findText(offered[1])):
        QTest.keyClick(field, Qt.Key.Key_Down)
    choose(form, "input:1", "dense_2")
    assert [(link.source, link.source_port) for link in document.graph.incoming["j"]] == [("l", 1), ("n5", 0)]


@pytest.mark.parametrize("kind", LAYER_KINDS.values(), ids=LAYER_KINDS)
def test_that_the_form_of_every_kind_opens_and_its_picture_is_drawn(
    document: ProjectDocument, selection: Selection, form: LayerForm, kind: LayerKind
) -> None:
    do(document, AddNode(Node("x", kind.id, "new", {})))
    selection.set(["x"])
    picture = form.findChild(HelpPicture)
    assert (picture is None) == (picture_of(kind) is None)
    if isinstance(picture, HelpPicture):
        assert not picture.grab().isNull()
