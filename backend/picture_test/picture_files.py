"""Which pictures a folder holds, in the order in which people count."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})

MOST = 5000
"""So many pictures are tested at once at most."""


def picture_files(chosen: Iterable[Path]) -> tuple[list[Path], int]:
    """The pictures that were chosen and those in chosen folders, deep down, and how many beyond `MOST` there are.

    A file that was chosen itself is taken whatever it is called. Of a folder those files are taken that end as
    pictures do and are not hidden; a folder that may not be read holds none.
    """
    found: list[Path] = []
    for path in chosen:
        found += _in_folder(path) if path.is_dir() else [path]
    unique = list(dict.fromkeys(found))
    return unique[:MOST], max(0, len(unique) - MOST)


def _in_folder(folder: Path) -> list[Path]:
    found = [
        Path(place, name)
        for place, folders, names in os.walk(folder)
        for name in names
        if Path(name).suffix.lower() in ENDINGS and not _is_hidden(Path(place, name).relative_to(folder))
    ]
    return sorted(found, key=_counted)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _counted(path: Path) -> tuple[tuple[int, int, str], ...]:
    """A key that puts "2.png" before "10.png"."""
    parts = re.split(r"([0-9]+)", str(path).casefold())
    return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)
