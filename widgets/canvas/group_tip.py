"""What is told of a group where the pointer rests on its name."""

from PySide6.QtCore import QCoreApplication

from backend.graph.groups import Group, groups_of
from backend.graph.model import Graph
from widgets.layer_count import layers_text
from widgets.tool_tip import tip_text


def group_tip(graph: Graph, group: Group) -> str:
    """The whole name, how many layers it has, and what the name can be used for."""
    use = QCoreApplication.translate("group_tip", "Click: select. Drag: move. Double-click: rename.")
    return tip_text(group[-1], layers_text(len(groups_of(graph)[group].all)), use)
