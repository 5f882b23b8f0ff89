"""What matters for further training only and could not be kept: each change is told once, with its layers."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from backend.engine.model_files.keras_defaults import written_text
from backend.project_format.errors import tamed
from backend.wording import Message, mark, marked, say

_MOST_NAMED = 5

FOR_TRAINING_ONLY: Mapping[str, tuple[str, str]] = {
    "Embedding": (mark("Dropout"), "dropout"),
    "BatchNormalization": (mark("Batch renormalization"), "renorm"),
}
"""A setting that a kind had once: what it is called, and its name in the file."""


class _Change(NamedTuple):
    """A setting, what the file says of it, and what stands for it here."""

    setting: str
    written: str
    instead: str

    def note(self, names: Sequence[str]) -> Message:
        """The sentence; it bears what a stranger wrote, so nothing in it may spoil it."""
        if not self.instead:
            sentence = say(
                "The setting “{setting}” of {layers} could not be kept: {written} is not there in NetSketch. It "
                "matters for further training only.",
                setting=marked(self.setting),
                layers=names_text(names),
                written=self.written,
            )
        else:
            sentence = say(
                "The setting “{setting}” of {layers} was {written} and is now the plain {instead}. It matters for "
                "further training only.",
                setting=marked(self.setting),
                layers=names_text(names),
                written=self.written,
                instead=self.instead,
            )
        return tamed(sentence)


class ChangesForTraining:
    """Gathers what is different for further training."""

    def __init__(self) -> None:
        self._changes: dict[_Change, list[str]] = {}

    def add(self, setting: str, name: str, written: Any, instead: str = "") -> None:
        """The setting of the layer `name` is another now, or gone where nothing stands instead."""
        names = self._changes.setdefault(_Change(setting, written_text(written), instead), [])
        if name not in names[-1:]:  # a layer that reads both ways says it twice
            names.append(name)

    @property
    def notes(self) -> list[Message]:
        return [change.note(names) for change, names in self._changes.items()]


def names_text(names: Sequence[str]) -> str:
    """Names of layers, the first few of them, in quotes."""
    return ", ".join(f"“{name}”" for name in names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
