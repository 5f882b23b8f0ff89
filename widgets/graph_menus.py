"""The submenus that list kinds of layers or layers; they are filled when they open."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from backend.catalogue.layers import GROUP_TITLES, layer_kind
from backend.graph.model import Node
from widgets.palette_entries import OFTEN_USED, palette_entries
from widgets.wording import show_text

Choose = Callable[[str], object]


def fill_insert_menu(menu: QMenu, offered: Collection[str], choose: Choose) -> None:
    """Of the offered entries of the palette those that are used often, then all in a submenu for each group."""
    entries = {key: entry for key, entry in palette_entries().items() if key in offered}
    for entry_id in OFTEN_USED:
        if entry_id in entries and entry_id != "Input":
            _add(menu, show_text(entries[entry_id].title), entry_id, choose)
    menu.addSeparator()
    for group, title in GROUP_TITLES.items():
        members = [entry for entry in entries.values() if entry.group == group]
        if members:
            submenu = menu.addMenu(show_text(title))
            for entry in members:
                _add(submenu, show_text(entry.title), entry.id, choose)


def fill_replace_menu(menu: QMenu, kinds: Collection[str], choose: Choose) -> None:
    """The kinds that a layer can become, in a submenu for each group."""
    for group, title in GROUP_TITLES.items():
        members = [kind for kind in kinds if layer_kind(kind).group == group]
        if members:
            submenu = menu.addMenu(show_text(title))
            for kind in members:
                _add(submenu, show_text(layer_kind(kind).title), kind, choose)


def fill_weights_menu(menu: QMenu, owners: Sequence[Node], choose: Choose) -> None:
    """The layers whose weights a layer could use, by name."""
    for owner in owners:
        _add(menu, owner.name, owner.id, choose)


def _add(menu: QMenu, text: str, key: str, choose: Choose) -> None:
    action = menu.addAction(text.replace("&", "&&"))
    action.setObjectName(f"choice:{key}")
    action.triggered.connect(partial(_chosen, choose, key))


def _chosen(choose: Choose, key: str, _checked: bool = False) -> None:
    choose(key)
