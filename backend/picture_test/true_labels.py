"""What pictures show, read from their names: "7__mine.png", "7-2.jpg", or any name in a folder called "7"."""

from collections.abc import Sequence
from pathlib import Path


def true_labels(paths: Sequence[Path], classes: Sequence[str]) -> list[str | None]:
    """For each picture the class that it shows, or `None` where its name does not tell.

    A folder that is called as a class is tells first, then the beginning of the file's name, then that of the
    folder's. A name that is nothing but a number may count the files: it is taken for a class only where all such
    names in its folder are classes.
    """
    names = {_plain(name): name for name in sorted(classes, key=len)}
    counting = {
        path.parent for path in paths if path.stem.isdecimal() and _plain(path.stem) not in names
    }  # "12.png" cannot be a digit, so the "1.png" beside it is none either
    found: list[str | None] = []
    for path in paths:
        folder = path.parent.name
        label = names.get(_plain(folder))
        if label is None and not (path.stem.isdecimal() and path.parent in counting):
            label = _begins_with(path.stem, names)
        found.append(label or _begins_with(folder, names))
    return found


def _plain(name: str) -> str:
    """Without what differs between a class name and how people write it in a file's."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split())


def _begins_with(text: str, names: dict[str, str]) -> str | None:
    """The longest class name that the text begins with, at the end of a word."""
    plain = _plain(text)
    fitting = [name for name in names if name and (plain == name or plain.startswith(f"{name} "))]
    return names[max(fitting, key=len)] if fitting else None
