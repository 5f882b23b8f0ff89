"""What the palette offers: every kind of layer and every preset, with the words by which it is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS, layer_kind
from backend.catalogue.presets import PRESETS
from backend.catalogue.search_words import SEARCH_WORDS
from backend.graph.model import ParameterValue
from widgets.wording import show_text

OFTEN_USED = ("Input", "Dense", "Conv2D", "MaxPooling2D", "Flatten", "Dropout", "LSTM", "Add")
"""The kinds that most networks are made of, in the order in which they come in one."""


@dataclass(frozen=True)
class PaletteEntry:
    """A kind of layer, or one with settings of its own (a preset). `id` is what a drag carries."""

    id: str
    kind: str
    title: str
    group: str
    sentence: str
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)


@cache
def palette_entries() -> Mapping[str, PaletteEntry]:
    """All entries by id, in the order of the palette: group by group, presets behind the kinds.

    A preset may not have the id of a kind.
    """
    entries = [
        PaletteEntry(kind.id, kind.id, kind.title, kind.group, kind.sentence) for kind in LAYER_KINDS.values()
    ]
    entries += [
        PaletteEntry(preset.id, preset.kind, preset.title, preset.group, preset.sentence, preset.parameters)
        for preset in PRESETS
        if preset.kind in LAYER_KINDS
    ]
    return {entry.id: entry for group in GROUP_TITLES for entry in entries if entry.group == group}


def entry_title(entry_id: str) -> str:
    """The title of an entry in the language of the screen."""
    entry = palette_entries().get(entry_id)
    return show_text(entry.title if entry is not None else layer_kind(entry_id).title)


def search_text(entry: PaletteEntry) -> tuple[str, str]:
    """By what the entry is found, folded: its names (title, Keras name, group, other names), and its sentence."""
    names = [
        entry.title,
        show_text(entry.title),
        entry.id,
        entry.group,
        show_text(GROUP_TITLES[layer_kind(entry.kind).group]),
        *(f"{word} {show_text(word)}" for word in SEARCH_WORDS.get(entry.id, ())),
    ]
    return folded("|".join(names)), folded(f"{entry.sentence}|{show_text(entry.sentence)}")


def folded(text: str) -> str:
    """The text without case, spaces and hyphens, so that "max pooling" finds MaxPooling2D."""
    return text.casefold().replace(" ", "").replace("-", "")
