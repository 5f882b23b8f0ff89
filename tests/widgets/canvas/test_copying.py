"""Copies of layers, also as text."""

from backend.edits import apply_all
from tests.widgets.open_project import small_network
from widgets.canvas.copying import copied, from_text, put_in, to_text


def test_that_copies_keep_settings_and_the_links_among_them() -> None:
    project = small_network()
    edits, ids = put_in(project.graph, copied(project.graph, {"n3", "n4", "n5"}), (272.0, 0.0))
    graph = apply_all(project, edits).graph
    assert [graph.by_id[node_id].kind for node_id in ids] == ["Flatten", "Dense", "Dense"]
    assert [graph.by_id[node_id].parameters.get("units") for node_id in ids] == [None, 32, 10]
    among = {(link.source, link.target) for link in graph.links if link.source in ids or link.target in ids}
    assert among == {(ids[0], ids[1]), (ids[1], ids[2])}


def test_that_copies_have_names_and_places_of_their_own() -> None:
    project = small_network()
    edits, ids = put_in(project.graph, copied(project.graph, {"n4"}), (272.0, 0.0))
    graph = apply_all(project, edits).graph
    original, copy = graph.by_id["n4"], graph.by_id[ids[0]]
    assert copy.name != original.name
    assert copy.position == (original.position[0] + 272.0, original.position[1])


def test_that_layers_travel_as_text() -> None:
    layers = copied(small_network().graph, {"n2", "n3"})
    assert from_text(to_text(layers)) == layers


def test_that_other_texts_of_the_clipboard_are_no_layers() -> None:
    for text in ("", "hello", "{}", "[1, 2]", '{"netsketch": "layers", "nodes": 3}'):
        assert from_text(text) is None
