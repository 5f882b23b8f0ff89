"""Where a new layer goes and what it is joined to."""

from backend.edits import Disconnect, GroupNodes, MoveNodes, apply_all
from backend.project import Project
from tests.backend.drawing import PICTURE, add, chain, dense
from tests.widgets.open_project import small_network
from widgets.canvas.geometry import PITCH
from widgets.canvas.placing import place_after, place_on

FAR_AWAY = (2000.0, 2000.0)


def pairs(project: Project) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in project.graph.links}


def test_that_a_layer_on_free_canvas_stands_alone_on_the_grid() -> None:
    placement = place_on(small_network().graph, "Dense", (2001.0, 2003.0), None)
    assert placement.node.position == (2000.0, 2004.0)
    assert placement.above is None
    assert placement.below is None
    assert placement.link is None


def test_that_a_layer_let_go_in_the_frame_of_a_group_belongs_to_it() -> None:
    groups = GroupNodes(("n2", "n3"), "inner"), GroupNodes(("n1", "n2", "n3"), "outer")
    graph = apply_all(small_network(), (*groups, MoveNodes({"n2": (600.0, 0.0)}))).graph
    assert place_on(graph, "Dense", (300.0, 2 * PITCH), None).node.group == "outer/inner"
    assert place_on(graph, "Dense", (-300.0, 0.0), None).node.group is None


def test_that_a_layer_let_go_below_the_last_one_is_joined_to_it_and_stands_in_line() -> None:
    project = small_network()
    below = (30.0, 5 * PITCH + 20.0)
    placement = place_on(project.graph, "Dropout", below, None)
    after = apply_all(project, placement.edits)
    assert placement.above == "n5"
    assert placement.node.position[0] == 0.0
    assert ("n5", placement.node.id) in pairs(after)


def test_that_an_input_let_go_above_a_free_layer_feeds_it() -> None:
    project = chain(dense(10))
    placement = place_on(project.graph, "Input", (0.0, -PITCH), None)
    assert pairs(apply_all(project, placement.edits)) == {(placement.node.id, "n1")}


def test_that_a_layer_let_go_in_a_gap_is_joined_on_both_sides() -> None:
    project = small_network()
    project = Disconnect(project.graph.links[3]).apply(project)
    node = project.graph.by_id["n4"]
    placement = place_on(project.graph, "Dropout", (0.0, node.position[1] + PITCH / 2), None)
    assert (placement.above, placement.below) == ("n4", "n5")
    assert {("n4", placement.node.id), (placement.node.id, "n5")} <= pairs(apply_all(project, placement.edits))


def test_that_a_layer_on_a_wire_is_put_between_and_what_follows_moves_down() -> None:
    project = small_network()
    link = project.graph.links[1]
    placement = place_on(project.graph, "MaxPooling2D", (10.0, PITCH * 1.5), link)
    after = apply_all(project, placement.edits)
    assert pairs(after) >= {("n2", placement.node.id), (placement.node.id, "n3")}
    heights = {node.id: node.position[1] / PITCH for node in after.graph.nodes}
    assert heights == {"n1": 0, "n2": 1, placement.node.id: 2, "n3": 3, "n4": 4, "n5": 5}


def test_that_nothing_moves_where_a_long_wire_has_room() -> None:
    project = chain(PICTURE)
    project = add(project, "Dense", "n1")
    far = project.graph.by_id["n2"]
    assert far.position[1] == PITCH
    project = MoveNodes({"n2": (0.0, 5 * PITCH)}).apply(project)
    placement = place_on(project.graph, "Flatten", (0.0, 2.5 * PITCH), project.graph.links[0])
    after = apply_all(project, placement.edits)
    assert after.graph.by_id["n2"].position == (0.0, 5 * PITCH)


def test_that_an_input_on_a_wire_is_put_beside_and_joins_nothing() -> None:
    project = small_network()
    placement = place_on(project.graph, "Input", (600.0, PITCH), project.graph.links[1])
    assert placement.link is None
    assert len(placement.edits) == 1


def test_that_enter_adds_behind_the_last_layer() -> None:
    project = small_network()
    placement = place_after(project.graph, "Dense", None, FAR_AWAY)
    after = apply_all(project, placement.edits)
    assert ("n5", placement.node.id) in pairs(after)
    assert placement.node.position == (0.0, 5 * PITCH)


def test_that_enter_adds_into_the_wire_behind_the_selected_layer() -> None:
    project = small_network()
    placement = place_after(project.graph, "MaxPooling2D", "n2", FAR_AWAY)
    after = apply_all(project, placement.edits)
    assert {("n2", placement.node.id), (placement.node.id, "n3")} <= pairs(after)
    assert ("n2", "n3") not in pairs(after)


def test_that_enter_behind_a_layer_with_two_branches_makes_a_third_beside_them() -> None:
    project = add(add(chain(PICTURE), "Flatten", "n1"), "Conv2D", "n1")
    placement = place_after(project.graph, "Dropout", "n1", FAR_AWAY)
    after = apply_all(project, placement.edits)
    assert ("n1", placement.node.id) in pairs(after)
    others = [node.position for node in project.graph.nodes]
    assert placement.node.position not in others


def test_that_the_first_layer_goes_to_the_middle_and_the_next_input_beside_it() -> None:
    first = place_after(Project().graph, "Input", None, (0.0, 0.0))
    assert first.node.position == (-120.0, -24.0)
    project = apply_all(Project(), first.edits)
    second = place_after(project.graph, "Input", None, (0.0, 0.0))
    assert second.node.position[0] >= first.node.position[0] + 240
    assert second.node.position[1] == first.node.position[1]
