"""Presets: kinds of layers with settings of their own, offered beside the kinds."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.catalogue.layer_kind import Group
from backend.graph.model import ParameterValue
from backend.wording import mark


@dataclass(frozen=True)
class Preset:
    """`kind` names a row of the catalogue; `parameters` are those that differ from its defaults.

    `id` is the name that people look for, in Keras or elsewhere, which no kind has.
    """

    id: str
    title: str
    group: Group
    sentence: str
    kind: str
    parameters: Mapping[str, ParameterValue]


PRESETS: tuple[Preset, ...] = (
    Preset(
        "TimeDistributed",
        mark("Time Distributed"),
        "core",
        mark("A Dense layer at every step of a sequence by itself; many other layers have the same switch."),
        "Dense",
        {"time_distributed": True},
    ),
    Preset(
        "Bidirectional",
        mark("Bidirectional"),
        "recurrent",
        mark("An LSTM that reads the sequence in both directions; GRU and SimpleRNN have the same switch."),
        "LSTM",
        {"both_directions": True},
    ),
    Preset(
        "InstanceNormalization",
        mark("Instance Normalization"),
        "regularize",
        mark("A Group Normalization with a group for each channel, as networks that paint pictures use it."),
        "GroupNormalization",
        {"groups": -1},
    ),
)
"""In the order in which they stand behind the kinds of their group."""
