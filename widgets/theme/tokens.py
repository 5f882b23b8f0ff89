"""The design tokens: every colour, size and space of the app, light and dark, in one place."""

from dataclasses import dataclass

SPACE = (0, 4, 8, 12, 16, 20, 24)
"""Spacing in steps of four pixels: `SPACE[2]` is 8."""

TEXT_SMALL = 12
TEXT = 13
TEXT_LARGE = 15
TEXT_NUMBER = 26
TEXT_ANSWER = 88
SMALLER = 6
"""By so much is a number smaller where it does not matter as much, or has less room."""

CORNER = 8
CORNER_CARD = 10
CORNER_BOX = 12


@dataclass(frozen=True)
class Tokens:
    """One colour scheme; every field is `#RRGGBB`. `groups` has a colour for each group of layer kinds."""

    background: str
    panel: str
    card: str
    line: str
    canvas: str
    grid_dot: str
    wire: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    good: str
    warning: str
    bad: str
    field: str
    training: str
    validation: str
    groups: dict[str, str]
    dark: bool


LIGHT = Tokens(
    background="#F6F7F9",
    panel="#FFFFFF",
    card="#FFFFFF",
    line="#DFE3E9",
    canvas="#FAFBFC",
    grid_dot="#DDE2EA",
    wire="#8A94A6",
    text="#1B1F27",
    muted="#5B6575",
    faint="#677084",
    accent="#1F56E0",
    accent_ground="#EAF0FF",
    on_accent="#FFFFFF",
    good="#0B7A4D",
    warning="#A84300",
    bad="#B3261E",
    field="#F6F7F9",
    training="#0072B2",
    validation="#D55E00",
    groups={
        "input": "#6B7686",
        "core": "#0072B2",
        "convolution": "#D55E00",
        "pooling": "#008A64",
        "regularize": "#B8578C",
        "recurrent": "#7B61C4",
        "merge": "#2E8BC0",
        "shape": "#7A7A7A",
    },
    dark=False,
)

DARK = Tokens(
    background="#14161B",
    panel="#1B1E25",
    card="#20242D",
    line="#2E343F",
    canvas="#16191F",
    grid_dot="#262B35",
    wire="#6B7587",
    text="#E9ECF2",
    muted="#A3ADBD",
    faint="#8A94A6",
    accent="#86AEFF",
    accent_ground="#22304F",
    on_accent="#14161B",
    good="#3CCB8E",
    warning="#FDB022",
    bad="#FF8B81",
    field="#14161B",
    training="#3FA3DD",
    validation="#F0823A",
    groups={
        "input": "#9AA6B8",
        "core": "#3FA3DD",
        "convolution": "#F0823A",
        "pooling": "#2FBF91",
        "regularize": "#DD8FB9",
        "recurrent": "#A58FE6",
        "merge": "#6CC0EE",
        "shape": "#A8A8A8",
    },
    dark=True,
)
