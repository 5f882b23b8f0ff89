"""What the inputs of a network are called in other programs, which take them for parameters of a function."""

import keyword
from collections.abc import Iterable


def input_names(names: Iterable[str]) -> list[str]:
    """The names in their order; one that Python would not take, like "class" or "2nd", gets something added."""
    wished = list(names)
    found: list[str] = []
    for name in wished:
        fresh = name if name.isidentifier() and not keyword.iskeyword(name) else f"input_{name}"
        while fresh in found or (fresh != name and fresh in wished):
            fresh = f"{fresh}_"
        found.append(fresh)
    return found
