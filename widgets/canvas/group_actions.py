"""What can be done to groups of layers, as rows of the table of actions."""

from backend.wording import mark
from widgets.canvas.action_row import GraphActionRow

GROUP_ACTIONS: tuple[GraphActionRow, ...] = (
    GraphActionRow(
        "actionGroup",
        "edit",
        mark("Group layers"),
        lambda commands: commands.groups.group(),
        lambda commands: commands.groups.can_group(),
        "Ctrl+G",
        "|c",
    ),
    GraphActionRow(
        "actionUngroup",
        "edit",
        mark("Ungroup"),
        lambda commands: commands.groups.ungroup(),
        lambda commands: commands.groups.can_ungroup(),
        "Ctrl+Shift+G",
        "c",
    ),
    GraphActionRow(
        "actionJoinGroup",
        "edit",
        mark("Add to the group"),
        lambda commands: commands.groups.join(),
        lambda commands: commands.groups.can_join(),
        on="c",
    ),
    GraphActionRow(
        "actionLeaveGroup",
        "edit",
        mark("Take out of the group"),
        lambda commands: commands.groups.leave(),
        lambda commands: commands.groups.can_leave(),
        on="c",
    ),
    GraphActionRow(
        "actionSelectGroup",
        "edit",
        mark("Select the layers of the group"),
        lambda commands: commands.groups.select_all(),
        lambda commands: commands.groups.can_select_all(),
        on="c",
    ),
)
