"""One action of the table of all that can be done to the network."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QKeySequence

from widgets.canvas.commands import GraphCommands

_KEYS = QKeySequence.StandardKey

Menu = Literal["edit", "network", "align", "view"]


@dataclass(frozen=True)
class GraphActionRow:
    """One action.

    `run` does it; a row without it is asked for by `GraphActions.asked`, or holds a submenu that is filled when it
    opens. `works` says whether there is something to do it to. `shortcut` is a standard key or its text,
    `further_keys` do the same; they are heard on the canvas and in the list of layers, those of a row that is for
    `everywhere` on the whole page. `on` says in which context menus it stands: "c" that of a card or a row, "w" of
    a wire, "e" of the empty canvas; a "|" parts it from what stands before. `checked` makes it on or off.
    """

    name: str
    menu: Menu
    text: str
    run: Callable[[GraphCommands], object] | None = None
    works: Callable[[GraphCommands], bool] = lambda _commands: True
    shortcut: QKeySequence.StandardKey | str | None = None
    on: str = ""
    further_keys: tuple[str, ...] = ()
    submenu: Literal["", "replace", "insert", "weights"] = ""
    checked: Callable[[GraphCommands], bool] | None = None
    everywhere: bool = False

    @property
    def keys(self) -> list[QKeySequence]:
        """All keys that do it, the one that menus show first."""
        keys = QKeySequence.keyBindings(self.shortcut) if isinstance(self.shortcut, _KEYS) else []
        if isinstance(self.shortcut, str):
            keys = [QKeySequence(self.shortcut)]
        return [*keys, *(QKeySequence(text) for text in self.further_keys)]
