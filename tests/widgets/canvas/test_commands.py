"""What can be done to the selected layers: kinds, wires, order, weights, places, notes, the clipboard."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from backend.catalogue.presets import PRESETS
from backend.edits import AddNode, Connect, MoveNodes, PutNote, SetParameter
from backend.graph.model import Node
from backend.project import Note
from tests.widgets.open_project import do, joined, kinds
from widgets.canvas.commands import GraphCommands
from widgets.document import ProjectDocument, Selection


@pytest.fixture
def commands(document: ProjectDocument, selection: Selection) -> GraphCommands:
    return GraphCommands(document, selection)


def places(document: ProjectDocument, *ids: str) -> list[tuple[float, float]]:
    return [document.graph.by_id[node_id].position for node_id in ids]


def test_that_cut_takes_layers_away_and_paste_brings_them_back_around_a_point(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n3", "n4"])
    commands.cut_selected()
    assert kinds(document) == ["Input", "Conv2D", "Dense"]
    commands.paste((1120.0, 500.0))
    copies = [document.graph.by_id[node_id] for node_id in selection.ids]
    assert sorted(node.name for node in copies) == ["dense", "flatten"]
    assert {node.position[0] for node in copies} == {1000.0}
    assert document.undo_stack.undoText() == "Paste"


def test_that_a_paste_covers_no_card(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n2"])
    commands.copy_selected()
    for _ in range(3):
        commands.paste((120.0, 100.0))
    taken = [node.position for node in document.graph.nodes]
    assert len(set(taken)) == len(taken)


def test_that_a_paste_of_something_else_says_so(document: ProjectDocument, commands: GraphCommands) -> None:
    said: list[object] = []
    document.refused.connect(said.append)
    QApplication.clipboard().setText("a shopping list")
    commands.paste()
    assert [str(message) for message in said] == ["There are no layers on the clipboard to paste."]


def test_that_notes_are_added_copied_and_deleted_with_layers(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    commands.add_note((500.0, 100.0))
    note = document.project.notes[0]
    assert selection.notes == {note.id}
    selection.set(["n5"], (), [note.id])
    commands.duplicate_selected()
    assert len(document.project.notes) == 2
    assert len(selection.ids) == len(selection.notes) == 1
    commands.delete_selected()
    assert list(document.project.notes) == [note]


def test_that_a_kind_is_replaced_and_keeps_what_fits(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n2"])
    offered = commands.layers.kinds_to_replace_by()
    assert "SeparableConv2D" in offered
    assert not {"Conv2D", "Conv1D", "Input"} & set(offered), "itself, and what cannot take a picture"
    filters = document.graph.by_id["n2"].parameters["filters"]
    commands.layers.replace_by("SeparableConv2D")
    node = document.graph.by_id["n2"]
    assert (node.kind, node.parameters["filters"]) == ("SeparableConv2D", filters)
    assert ("n2", "n3") in joined(document)


def test_that_only_what_takes_its_shape_is_offered_for_a_wire(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set((), [document.graph.links[1]])
    offered = commands.layers.entries_to_insert()
    assert {"MaxPooling2D", "Dropout"} <= set(offered)
    assert not {"MaxPooling1D", "Input"} & set(offered)


def test_that_a_layer_is_inserted_into_the_selected_wire(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set((), [document.graph.links[1]])
    commands.add_layer("Dropout")
    assert kinds(document) == ["Input", "Conv2D", "Dropout", "Flatten", "Dense", "Dense"]


def test_that_all_wires_of_the_selected_layers_are_taken_away(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n3"])
    commands.layers.cut_wires()
    assert joined(document) == {("n1", "n2"), ("n4", "n5")}


def test_that_neighbours_of_a_chain_change_places(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    before = places(document, "n4", "n5")
    selection.set(["n5"])
    assert commands.layers.can_exchange(-1)
    assert not commands.layers.can_exchange(1)
    commands.layers.exchange(-1)
    assert joined(document) == {("n1", "n2"), ("n2", "n3"), ("n3", "n5"), ("n5", "n4")}
    assert places(document, "n5", "n4") == before
    document.undo_stack.undo()
    assert joined(document) == {("n1", "n2"), ("n2", "n3"), ("n3", "n4"), ("n4", "n5")}


def test_that_nothing_changes_places_with_an_input_or_across_a_branch(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n2"])
    assert not commands.layers.can_exchange(-1)
    do(document, AddNode(Node("d", "Dropout", "drop", {})), Connect("n3", "d"))
    selection.set(["n4"])
    assert not commands.layers.can_exchange(-1)


def test_that_weights_are_shared_and_given_back(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n5"])
    assert [node.id for node in commands.layers.weights_to_use()] == ["n4"]
    commands.layers.use_weights_of("n4")
    assert document.graph.by_id["n5"].shares_weights_with == "n4"
    commands.layers.use_weights_of(None)
    assert document.graph.by_id["n5"].shares_weights_with is None


def test_that_layers_are_frozen_and_learn_again(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    selection.set(["n4", "n5"])
    commands.layers.freeze()
    assert commands.layers.are_frozen()
    assert not document.graph.by_id["n4"].trainable
    commands.layers.freeze()
    assert document.graph.by_id["n4"].trainable


def test_that_cards_are_aligned(document: ProjectDocument, selection: Selection, commands: GraphCommands) -> None:
    do(document, MoveNodes({"n1": (0.0, 0.0), "n2": (100.0, 80.0), "n3": (200.0, 400.0)}))
    selection.set(["n1", "n2", "n3"])
    commands.align("right")
    assert places(document, "n1", "n2", "n3") == [(200.0, 0.0), (200.0, 80.0), (200.0, 400.0)]
    commands.align("middle")
    assert places(document, "n1", "n2", "n3") == [(200.0, 160.0)] * 3


def test_that_cards_are_distributed_evenly_and_never_over_each_other(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, MoveNodes({"n1": (0.0, 0.0), "n2": (0.0, 80.0), "n3": (0.0, 400.0)}))
    selection.set(["n1", "n2", "n3"])
    commands.distribute("down")
    assert places(document, "n1", "n2", "n3") == [(0.0, 0.0), (0.0, 200.0), (0.0, 400.0)]
    commands.distribute("across")
    columns = sorted(x for x, _y in places(document, "n1", "n2", "n3"))
    assert all(right - left >= 240 for left, right in pairwise(columns))


def test_that_tidying_the_selected_leaves_the_others_where_they_are(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, MoveNodes({"n4": (700.0, 900.0), "n5": (100.0, 40.0)}))
    others = places(document, "n1", "n2", "n3")
    selection.set(["n4", "n5"])
    commands.tidy_selected()
    assert places(document, "n1", "n2", "n3") == others
    above, below = places(document, "n4", "n5")
    assert above == (100.0, 40.0)
    assert (below[0], below[1] > above[1]) == (100.0, True)


def test_that_all_that_follows_is_selected(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, SetParameter("n4", "units", 7))
    selection.set(["n3"])
    commands.layers.select_following()
    assert selection.ids == {"n3", "n4", "n5"}


def test_that_a_preset_adds_its_kind_with_its_settings(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    for preset in PRESETS:
        commands.add_layer(preset.id)
        node = document.graph.by_id[selection.only or ""]
        assert node.kind == preset.kind
        assert {name: node.parameters[name] for name in preset.parameters} == preset.parameters


def test_that_a_note_goes_with_the_card_it_is_nearest_to_when_the_network_is_tidied(
    document: ProjectDocument, commands: GraphCommands
) -> None:
    commands.tidy()
    x, y = document.graph.by_id["n3"].position
    document.do(MoveNodes({"n3": (x + 800, y + 400)}), "Move")
    document.do(PutNote(Note("a", "beside n3", (x + 1060, y + 404))), "Note")
    commands.tidy()
    assert document.graph.by_id["n3"].position == (x, y)
    assert document.project.notes[0].position == (x + 260, y + 4)
    document.undo_stack.undo()
    assert document.project.notes[0].position == (x + 1060, y + 404)
