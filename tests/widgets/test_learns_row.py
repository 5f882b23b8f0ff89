"""The switch of the layer form that freezes a layer."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, SetTrainable, ShareWeights
from backend.graph.model import Node
from tests.finding import part
from tests.widgets.open_project import do
from widgets.document import ProjectDocument, Selection
from widgets.layer_form import LayerForm
from widgets.theme.theme import Theme


@pytest.fixture
def form(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> LayerForm:
    made = LayerForm(document, selection, Theme())
    qtbot.addWidget(made)
    made.resize(272, 800)
    made.show()
    return made


def switch(form: LayerForm) -> QCheckBox:
    return part(form, QCheckBox, "field:trainable")


def trainable(document: ProjectDocument) -> dict[str, bool]:
    return {node.id: node.trainable for node in document.graph.nodes}


def test_that_a_layer_is_frozen_in_one_step_and_thawed_by_undo(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    selection.set(["n4"])
    assert switch(form).isVisible()
    assert switch(form).isChecked()

    switch(form).click()
    assert not trainable(document)["n4"]
    assert document.undo_stack.undoText() == "Freeze"

    document.undo_stack.undo()
    assert switch(form).isChecked()


def test_that_a_frozen_layer_can_be_let_learn_again(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    do(document, SetTrainable("n4", trainable=False))
    selection.set(["n4"])
    assert not switch(form).isChecked()

    switch(form).click()

    assert trainable(document)["n4"]


def test_that_a_layer_with_nothing_to_learn_has_no_such_switch(selection: Selection, form: LayerForm) -> None:
    selection.set(["n3"])
    assert not switch(form).isVisible()
    selection.set(["n5"])
    assert switch(form).isVisible()


def test_that_layers_that_share_their_weights_are_frozen_together(
    document: ProjectDocument, selection: Selection, form: LayerForm
) -> None:
    old = document.graph.by_id["n5"]
    twin = Node("twin", old.kind, "twin", dict(old.parameters), (400.0, 0.0))
    do(document, AddNode(twin), Connect("n4", "twin"), ShareWeights("twin", "n5"))
    selection.set(["twin"])
    assert switch(form).isVisible()

    switch(form).click()

    assert not trainable(document)["n5"]
    assert not trainable(document)["twin"]
