"""The part of the stylesheet for the dialogs of Qt in which files are chosen: their own signs are always black."""

from resources import path
from widgets.theme.tokens import Tokens

_SIGNS = {
    "backward-icon": "folder-back",
    "forward-icon": "folder-forward",
    "filedialog-parent-directory-icon": "folder-up",
    "filedialog-new-directory-icon": "folder-new",
    "filedialog-listview-icon": "view-grid",
    "filedialog-detailedview-icon": "view-list",
}
"""What Qt calls the signs on the buttons of the dialog, and which of ours stands there."""


def dialogs(tokens: Tokens) -> str:
    """The dialogs, and the list below a field that completes what is typed there: a window of its own, so that a
    ground that lets things through would be black."""
    signs = " ".join(f"{name}: url({path(f'icons/{icon}.svg').as_posix()});" for name, icon in _SIGNS.items())
    return f"""
    QFileDialog {{ {signs} }}
    QHeaderView::up-arrow {{
        image: url({path("icons/chevron-up.svg").as_posix()}); width: 10px; height: 10px;
    }}
    QHeaderView::down-arrow {{
        image: url({path("icons/chevron-down.svg").as_posix()}); width: 10px; height: 10px;
    }}
    QListView:window {{
        background: {tokens.card}; color: {tokens.text}; border: 1px solid {tokens.line};
        padding: 4px; selection-background-color: {tokens.accent_ground};
        selection-color: {tokens.accent};
    }}
    """
