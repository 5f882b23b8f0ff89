"""Everything that can be done to the network, as one table: menus, context menus and keys are made from it."""

from PySide6.QtGui import QKeySequence

from backend.wording import mark
from widgets.canvas.action_row import GraphActionRow as GraphActionRow
from widgets.canvas.action_row import Menu as Menu
from widgets.canvas.commands import GraphCommands
from widgets.canvas.group_actions import GROUP_ACTIONS

_KEYS = QKeySequence.StandardKey


def _any(commands: GraphCommands) -> bool:
    return bool(commands.selection.ids)


def _any_or_note(commands: GraphCommands) -> bool:
    return bool(commands.selection.ids or commands.selection.notes)


def _any_thing(commands: GraphCommands) -> bool:
    return _any_or_note(commands) or bool(commands.selection.links)


def _one(commands: GraphCommands) -> bool:
    return commands.selection.only is not None


def _two(commands: GraphCommands) -> bool:
    return len(commands.selection.ids) > 1


def _three(commands: GraphCommands) -> bool:
    return len(commands.selection.ids) > 2


def _has_layers(commands: GraphCommands) -> bool:
    return bool(commands.document.graph.nodes)


def _has_wires(commands: GraphCommands) -> bool:
    graph, ids = commands.document.graph, commands.selection.ids
    return bool(commands.selection.links) or any(graph.incoming[key] or graph.outgoing[key] for key in ids)


def _uses_weights_of_another(commands: GraphCommands) -> bool:
    node = commands.document.graph.by_id.get(commands.selection.only or "")
    return node is not None and node.shares_weights_with is not None


def _one_or_group(commands: GraphCommands) -> bool:
    return _one(commands) or bool(commands.groups.renameable)


GRAPH_ACTIONS: tuple[GraphActionRow, ...] = (
    GraphActionRow("actionCut", "edit", mark("Cut"), GraphCommands.cut_selected, _any_or_note, _KEYS.Cut, "c"),
    GraphActionRow("actionCopy", "edit", mark("Copy"), GraphCommands.copy_selected, _any_or_note, _KEYS.Copy, "c"),
    GraphActionRow("actionPaste", "edit", mark("Paste"), shortcut=_KEYS.Paste, on="ce"),
    GraphActionRow(
        "actionDuplicate", "edit", mark("Duplicate"), GraphCommands.duplicate_selected, _any_or_note, "Ctrl+D", "c"
    ),
    GraphActionRow(
        "actionDelete",
        "edit",
        mark("Delete"),
        GraphCommands.delete_selected,
        _any_thing,
        "Del",
        "cw",
        ("Backspace",),
    ),
    GraphActionRow(
        "actionSelectAll", "edit", mark("Select all"), GraphCommands.select_all, _has_layers, _KEYS.SelectAll, "|e"
    ),
    GraphActionRow(
        "actionSelectFollowing",
        "edit",
        mark("Select all that follows"),
        lambda commands: commands.layers.select_following(),
        _any,
        "Ctrl+Shift+A",
    ),
    *GROUP_ACTIONS,
    GraphActionRow("actionInsertLayer", "network", mark("Insert layer"), on="|cwe", submenu="insert"),
    GraphActionRow("actionReplaceKind", "network", mark("Replace by"), works=_one, on="c", submenu="replace"),
    GraphActionRow("actionRename", "network", mark("Rename…"), works=_one_or_group, shortcut="F2", on="c"),
    GraphActionRow(
        "actionDisconnect",
        "network",
        mark("Disconnect"),
        lambda commands: commands.layers.cut_wires(),
        _has_wires,
        "Ctrl+Shift+D",
        "c",
    ),
    GraphActionRow(
        "actionMoveEarlier",
        "network",
        mark("Move earlier"),
        lambda commands: commands.layers.exchange(-1),
        lambda commands: commands.layers.can_exchange(-1),
        "Alt+Up",
        "|c",
    ),
    GraphActionRow(
        "actionMoveLater",
        "network",
        mark("Move later"),
        lambda commands: commands.layers.exchange(1),
        lambda commands: commands.layers.can_exchange(1),
        "Alt+Down",
        "c",
    ),
    GraphActionRow(
        "actionShareWeights",
        "network",
        mark("Use the weights of"),
        works=lambda commands: bool(commands.layers.weights_to_use()),
        on="|c",
        submenu="weights",
    ),
    GraphActionRow(
        "actionOwnWeights",
        "network",
        mark("Own weights"),
        lambda commands: commands.layers.use_weights_of(None),
        _uses_weights_of_another,
        on="c",
    ),
    GraphActionRow(
        "actionFreeze",
        "network",
        mark("Freeze: keep as it is in training"),
        lambda commands: commands.layers.freeze(),
        lambda commands: bool(commands.layers.layers_to_freeze()),
        "Ctrl+Shift+F",
        "c",
        checked=lambda commands: commands.layers.are_frozen(),
    ),
    GraphActionRow(
        "actionFreezeBefore",
        "network",
        mark("Freeze all layers before this one"),
        lambda commands: commands.layers.freeze_before(),
        lambda commands: bool(commands.layers.layers_before()),
        on="c",
    ),
    GraphActionRow(
        "actionLetLearnBefore",
        "network",
        mark("Let all layers before this one learn again"),
        lambda commands: commands.layers.let_learn_before(),
        lambda commands: bool(commands.layers.layers_before(frozen=True)),
        on="c",
    ),
    GraphActionRow("actionAddNote", "network", mark("Add note"), shortcut="Ctrl+Shift+N", on="|e"),
    GraphActionRow(
        "actionTidySelected",
        "network",
        mark("Tidy up selected layers"),
        GraphCommands.tidy_selected,
        _two,
        "Ctrl+Shift+T",
        "|c",
    ),
    GraphActionRow(
        "actionAlignLeft", "align", mark("Left"), lambda commands: commands.align("left"), _two, "Ctrl+Shift+Left"
    ),
    GraphActionRow(
        "actionAlignCentre",
        "align",
        mark("Centre"),
        lambda commands: commands.align("centre"),
        _two,
        "Ctrl+Shift+H",
    ),
    GraphActionRow(
        "actionAlignRight",
        "align",
        mark("Right"),
        lambda commands: commands.align("right"),
        _two,
        "Ctrl+Shift+Right",
    ),
    GraphActionRow(
        "actionAlignTop", "align", mark("Top"), lambda commands: commands.align("top"), _two, "Ctrl+Shift+Up", "|"
    ),
    GraphActionRow(
        "actionAlignMiddle",
        "align",
        mark("Middle"),
        lambda commands: commands.align("middle"),
        _two,
        "Ctrl+Shift+M",
    ),
    GraphActionRow(
        "actionAlignBottom",
        "align",
        mark("Bottom"),
        lambda commands: commands.align("bottom"),
        _two,
        "Ctrl+Shift+Down",
    ),
    GraphActionRow(
        "actionDistributeDown",
        "align",
        mark("Distribute down"),
        lambda commands: commands.distribute("down"),
        _three,
        "Ctrl+Shift+Y",
        "|",
    ),
    GraphActionRow(
        "actionDistributeAcross",
        "align",
        mark("Distribute across"),
        lambda commands: commands.distribute("across"),
        _three,
        "Ctrl+Shift+X",
    ),
    GraphActionRow(
        "actionShowSettings",
        "view",
        mark("Settings of the layer"),
        works=_one,
        shortcut="Alt+Return",
        on="|c",
        everywhere=True,
    ),
    GraphActionRow(
        "actionZoomToSelection", "view", mark("Zoom to selection"), works=_any, shortcut="Ctrl+8", on="c"
    ),
    GraphActionRow(
        "actionFit", "view", mark("Show the whole network"), works=_has_layers, shortcut="Ctrl+0", on="e"
    ),
    GraphActionRow("actionActualSize", "view", mark("Actual size"), works=_has_layers, shortcut="Ctrl+9", on="e"),
    GraphActionRow(
        "actionFindLayer", "view", mark("Find a layer to add"), shortcut="Ctrl+F", on="|", everywhere=True
    ),
    GraphActionRow("actionShowLayers", "view", mark("List of layers"), shortcut="Ctrl+Shift+L", everywhere=True),
    GraphActionRow("actionHistory", "view", mark("History"), shortcut="Ctrl+H", everywhere=True),
    GraphActionRow("actionNextPart", "view", mark("Next part of the page"), shortcut="F6", everywhere=True),
    GraphActionRow(
        "actionPreviousPart", "view", mark("Previous part of the page"), shortcut="Shift+F6", everywhere=True
    ),
)
