"""Presets: kinds of layers with settings of their own, offered beside the kinds."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.catalogue.layer_kind import Group
from backend.graph.model import ParameterValue


@dataclass(frozen=True)
class Preset:
    """`kind` names a row of the catalogue; `parameters` are those that differ from its defaults.

    `id` is the Keras class that people look for, which no kind has.
    """

    id: str
    title: str
    group: Group
    sentence: str
    kind: str
    parameters: Mapping[str, ParameterValue]


PRESETS: tuple[Preset, ...] = ()
"""In the order in which they stand behind the kinds of their group."""
