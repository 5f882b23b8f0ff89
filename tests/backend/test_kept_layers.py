"""What a changed drawing keeps of what a network has learnt, layer by layer."""

from random import Random

import pytest

from backend.catalogue.layers import layer_kind
from backend.edits import (
    AddNode,
    Connect,
    Edit,
    MoveNodes,
    RemoveNodes,
    Rename,
    ReplaceKind,
    SetParameter,
    SetTrainable,
    ShareWeights,
    apply_all,
)
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import Node
from backend.graph.same_weights import INPUTS, what_sizes_differ_by
from backend.graph.sharing import owner_of
from backend.kept_layers import kept_layers, kept_pairs
from backend.lineage import Lineage
from backend.project import Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.random_edits import random_edits

NETWORK = chain(PICTURE, conv(4), ("BatchNormalization", {}), FLATTEN, dense(8), ANSWER)
CONV, NORMALIZATION, FLAT, DENSE, LAST = "n2", "n3", "n4", "n5", "n6"


def states(*edits: Edit, before: Project = NETWORK) -> dict[str, str]:
    after = apply_all(before, edits)
    return {key: verdict.state for key, verdict in kept_layers(before.graph, after.graph).items()}


KEPT = dict.fromkeys((CONV, NORMALIZATION, DENSE, LAST), "kept")


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (Rename(CONV, "eyes"), {}),
        (SetParameter(DENSE, "activation", "tanh"), {}),
        (SetParameter(CONV, "padding", "same"), {DENSE: "changed"}),
        (SetTrainable(CONV, trainable=False), {CONV: "frozen"}),
        (MoveNodes({CONV: (7.0, 9.0)}), {}),
        (SetParameter(LAST, "units", 3), {LAST: "changed"}),
        (SetParameter(DENSE, "units", 9), {DENSE: "changed", LAST: "changed"}),
        (SetParameter(DENSE, "use_bias", value=False), {DENSE: "changed"}),
        (SetParameter(CONV, "filters", 5), {CONV: "changed", NORMALIZATION: "changed", DENSE: "changed"}),
        (ReplaceKind(CONV, "SeparableConv2D"), {CONV: "changed"}),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Edit) else "",
)
def test_that_only_layers_whose_weights_have_other_sizes_begin_afresh(edit: Edit, changed: dict[str, str]) -> None:
    assert states(edit) == KEPT | changed


def test_that_what_was_put_in_is_new_and_what_has_no_weights_or_no_shape_has_no_verdict() -> None:
    head = Node("n9", "Dense", "head", {"units": 3})
    assert states(RemoveNodes([LAST]), AddNode(head), Connect(DENSE, "n9")) == {
        **dict.fromkeys((CONV, NORMALIZATION, DENSE), "kept"),
        "n9": "new",
    }
    assert FLAT not in KEPT
    # Nothing comes into what stood behind: it may still fit when it is joined again.
    assert states(RemoveNodes([FLAT])) == {CONV: "kept", NORMALIZATION: "kept"}
    anew = kept_layers(Project().graph, NETWORK.graph)
    assert {verdict.state for verdict in anew.values()} == {"new"}


def test_that_why_a_layer_begins_afresh_is_said_in_words() -> None:
    after = SetParameter(DENSE, "units", 9).apply(NETWORK).graph
    verdicts = kept_layers(NETWORK.graph, after)
    assert str(verdicts[DENSE].why) == "Units 8 → 9."
    assert str(verdicts[LAST].why) == "It takes 9 now, not 8."
    other = ReplaceKind(CONV, "SeparableConv2D").apply(NETWORK).graph
    assert str(kept_layers(NETWORK.graph, other)[CONV].why) == "It was Conv 2D before."


def test_that_a_layer_that_shares_weights_follows_their_owner_and_a_divorced_one_takes_a_copy() -> None:
    twins = ShareWeights(add(NETWORK, "Dense", FLAT, units=8).graph.nodes[-1].id, DENSE).apply(
        add(NETWORK, "Dense", FLAT, units=8)
    )
    assert states(before=twins)["n7"] == "kept"
    assert states(SetParameter("n7", "units", 9), before=twins)["n7"] == "changed"
    apart = ShareWeights("n7", None).apply(twins).graph
    pairs = kept_pairs(apart, kept_layers(twins.graph, apart))
    assert pairs[-1] == ("dense", apart.by_id["n7"].name)
    # Where the owner is gone, the heir has its weights.
    alone = RemoveNodes([DENSE]).apply(twins).graph
    assert ("dense", alone.by_id["n7"].name) in kept_pairs(alone, kept_layers(twins.graph, alone))


def test_that_sizes_that_only_come_to_the_same_sum_are_other_sizes() -> None:
    convolution, row = layer_kind("Conv2D"), layer_kind("Dense")
    tall = {**convolution.defaults(), "kernel_size": (3, 1)}
    wide = {**tall, "kernel_size": (1, 3)}
    assert what_sizes_differ_by(convolution, ([(9, 9, 2)], tall), ([(9, 9, 2)], wide)) == "kernel_size"
    four = {**row.defaults(), "units": 4, "use_bias": False}
    six = {**four, "units": 6}
    assert what_sizes_differ_by(row, ([(6,)], four), ([(4,)], six)) == "units"
    assert what_sizes_differ_by(row, ([(5, 6)], four), ([(6,)], four)) is None
    slope = layer_kind("PReLU")
    assert what_sizes_differ_by(slope, ([(4, 4)], slope.defaults()), ([(16,)], slope.defaults())) == INPUTS


# While it is drawn ------------------------------------------------------------------------------------------


def test_that_undo_brings_a_layer_back_and_another_of_its_id_is_another_layer() -> None:
    without = RemoveNodes([LAST]).apply(NETWORK)
    again = apply_all(without, [AddNode(_like_last()), Connect(DENSE, LAST)])
    lineage = Lineage(NETWORK.graph, NETWORK.graph)
    steps = [(without, False), (again, False), (without, False), (NETWORK, True), (without, False), (again, False)]
    for project, has_it in steps:
        lineage.follow(project.graph)
        assert (LAST in lineage.own) is has_it
    verdicts = kept_layers(NETWORK.graph, again.graph, lineage.own)
    assert verdicts[LAST].state == "new"
    assert verdicts[DENSE].state == "kept"


def test_that_drawings_that_have_nothing_to_do_with_each_other_keep_nothing() -> None:
    other = chain(("Input", {"shape": (4,)}), dense(9), ("Dropout", {}), dense(3), ("ReLU", {}), ANSWER)
    lineage = Lineage(NETWORK.graph, other.graph)
    assert not any(verdict.is_kept for verdict in kept_layers(NETWORK.graph, other.graph, lineage.own).values())


@pytest.mark.parametrize("seed", range(8))
def test_that_whatever_is_edited_kept_layers_are_those_of_before_with_as_many_weights(seed: int) -> None:
    random, project = Random(seed), NETWORK
    seen = {node.id: node for node in NETWORK.graph.nodes}
    lineage, known = Lineage(NETWORK.graph, NETWORK.graph), [NETWORK]
    before = analyse(NETWORK.graph).layers
    for _ in range(60):
        try:
            back = random.random() < 0.2
            project = random.choice(known) if back else apply_all(project, random_edits(project, (), random))
        except GraphError:
            continue
        known.append(project)
        lineage.follow(project.graph)
        verdicts = kept_layers(NETWORK.graph, project.graph, lineage.own)
        after = analyse(project.graph).layers
        for key, verdict in verdicts.items():
            owner = owner_of(project.graph, project.graph.by_id[key])
            assert verdict == verdicts[owner.id]
            assert verdict.is_kept == bool(verdict.learnt)
            if verdict.is_kept:
                assert after[owner.id].parameters == before[owner.id].parameters
                assert owner.kind == seen[owner.id].kind
                assert (verdict.state == "frozen") is not owner.trainable
        pairs = kept_pairs(project.graph, verdicts)
        assert len({new for _, new in pairs}) == len(pairs)


def _like_last() -> Node:
    last = NETWORK.graph.by_id[LAST]
    return Node(LAST, last.kind, last.name, dict(last.parameters))
