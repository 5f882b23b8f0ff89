"""Edits of groups: each refuses what cannot be, and new layers belong where they are put."""

import pytest

from backend.edits import (
    DissolveGroups,
    Edit,
    GroupNodes,
    InsertOnLink,
    JoinGroup,
    LeaveGroup,
    MoveOntoLink,
    RenameGroup,
    apply_all,
)
from backend.graph.errors import GroupNameError, NoSuchNodeError
from backend.graph.model import Link, Node
from backend.project import Project
from tests.backend.drawing import PICTURE, chain, conv

CHAIN = chain(PICTURE, conv(2), conv(2), conv(2))


def groups(project: Project) -> dict[str, str | None]:
    return {node.id: node.group for node in project.graph.nodes}


def test_that_layers_are_grouped_ungrouped_and_taken_out() -> None:
    grouped = apply_all(CHAIN, [GroupNodes(("n3", "n4"), "end"), GroupNodes(("n2", "n3", "n4"), "body")])
    assert groups(grouped) == {"n1": None, "n2": "body", "n3": "body/end", "n4": "body/end"}
    assert groups(RenameGroup(("body",), "trunk").apply(grouped))["n3"] == "trunk/end"
    assert groups(LeaveGroup(("n3",)).apply(grouped))["n3"] == "body"
    assert groups(DissolveGroups((("body",),)).apply(grouped))["n3"] == "end"
    assert groups(JoinGroup(("n1", "n3"), ("body",)).apply(grouped)) == {
        **groups(grouped),
        "n1": "body",
        "n3": "body",
    }
    assert LeaveGroup(("n1",)).apply(grouped) is grouped


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (GroupNodes(("n1", "lost"), "new"), NoSuchNodeError),
        (GroupNodes(("n1",), "body"), GroupNameError),
        (GroupNodes(("n1",), "a/b"), GroupNameError),
        (RenameGroup(("body",), ""), GroupNameError),
        (JoinGroup(("n1",), ("lost",)), GroupNameError),
    ],
)
def test_that_a_group_that_cannot_be_is_refused(edit: Edit, error: type[Exception]) -> None:
    grouped = GroupNodes(("n2", "n3"), "body").apply(CHAIN)
    with pytest.raises(error):
        edit.apply(grouped)


def test_that_names_of_groups_in_each_other_are_only_as_long_as_a_file_keeps() -> None:
    project = CHAIN
    for name in "abc":
        project = GroupNodes(("n2",), name * 60).apply(project)
    with pytest.raises(GroupNameError, match="too long together"):
        GroupNodes(("n2",), "d" * 60).apply(project)


def test_that_a_layer_put_into_a_wire_belongs_to_the_group_of_both_ends() -> None:
    grouped = GroupNodes(("n2", "n3"), "body").apply(CHAIN)
    new = Node("new", "Dropout", "drop", {})
    within, behind = Link("n2", "n3"), Link("n3", "n4")
    assert groups(InsertOnLink(new, within).apply(grouped))["new"] == "body"
    assert groups(InsertOnLink(new, behind).apply(grouped))["new"] is None
    assert groups(MoveOntoLink("n4", within).apply(grouped))["n4"] == "body"
    assert groups(MoveOntoLink("n2", behind).apply(grouped))["n2"] is None
