"""Hostile model files, all of them: what they are called, a word that their refusal has, and how they are made."""

from collections.abc import Mapping
from pathlib import Path

from tests.hostile.model_descriptions import CODE, NUMBERS, Spoil
from tests.hostile.model_places import PLACES
from tests.hostile.model_structures import STRUCTURES
from tests.hostile.plain_model import write_plain

HOSTILE: Mapping[str, tuple[str, Spoil]] = {**CODE, **NUMBERS, **STRUCTURES, **PLACES}


def hostile_file(name: str, folder: Path) -> Path:
    """Make the file in an empty folder; returns the path that is to be opened."""
    path = folder / "model.h5"
    write_plain(path)
    made = HOSTILE[name][1](path)
    return made if isinstance(made, Path) else path
