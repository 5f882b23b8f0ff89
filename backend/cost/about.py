"""Forecasts in words: always with "about", and never more digits than are known."""

from math import floor, log10

from backend.wording import Message, say

_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def rounded(value: float) -> float:
    """The value with one digit that counts, or two where the first is a 1: 0.83 → 0.8, 14.6 → 15, 270 → 300."""
    if value <= 0:
        return 0.0
    place = floor(log10(value))
    step = 10.0 ** (place - (value < 2 * 10.0**place))
    return round(value / step) * step


def bytes_text(count: float) -> str:
    """Bytes in the unit that suits: "900 MB", "1.4 GB"."""
    for size, unit in _UNITS:
        if rounded(count) >= size:
            return f"{_number(rounded(count / size))} {unit}"
    return f"{_number(rounded(count))} B"


def about_bytes(count: float) -> Message:
    """Such as "about 900 MB"."""
    return say("about {size}", size=bytes_text(count))


def about_seconds(seconds: float) -> Message:
    """Such as "about 8 s", "about 3 min", "about 2 h"; below a second that is all that is said."""
    if seconds < 1:
        return say("less than a second")
    if rounded(seconds) < 60:
        return say("about {number} s", number=_number(rounded(seconds)))
    if rounded(seconds / 60) < 60:
        return say("about {number} min", number=_number(rounded(seconds / 60)))
    if rounded(seconds / 3600) < 48:
        return say("about {number} h", number=_number(rounded(seconds / 3600)))
    return say("about {number} days", number=_number(rounded(seconds / 86400)))


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 10 or value == round(value) else f"{value:.1f}"
