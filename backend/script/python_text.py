"""Values, calls, names and comments as Python writes them. Whatever a file says, it stays a value or a comment."""

import builtins
import keyword
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from backend.catalogue.keras_call import Argument, KerasCall
from backend.script.defaults import left_out

LONGEST_LINE = 110

_FIRST = frozenset({"units", "filters", "rate", "target_shape", "dims", "n", "layer"})
"""Arguments that come first in Keras and are clear without their name."""

_TAKEN = frozenset({*keyword.kwlist, *keyword.softkwlist, *dir(builtins), "keras", "layers", "model", "policy"})


def identifier(name: str, taken: AbstractSet[str] = frozenset()) -> str:
    """A variable that reads like the name and that neither Python nor the program uses already."""
    stem = re.sub(r"[^A-Za-z0-9_]+", "_", name).strip("_").lower() or "layer"
    if stem[0].isdigit():
        stem = f"layer_{stem}"
    if stem in _TAKEN:
        stem = "inputs" if stem == "input" else f"{stem}_layer"
    found, number = stem, 1
    while found in taken or found in _TAKEN:
        number += 1
        found = f"{stem}_{number}"
    return found


def literal(value: Argument) -> str:
    """The value as Python writes it; text in double quotes where it holds none."""
    match value:
        case KerasCall():
            return call(value)
        case str():
            written = repr(value)
            return f'"{written[1:-1]}"' if '"' not in written and "\\'" not in written else written
        case tuple():
            parts = ", ".join(map(literal, value))
            return f"({parts},)" if len(value) == 1 else f"({parts})"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return repr(value)


def call(made: KerasCall) -> str:
    """The call in one line, without the arguments that Keras would take anyway."""
    return f"{function(made)}({', '.join(arguments(made))})"


def function(made: KerasCall) -> str:
    """The function with its module, as the program imports it."""
    return made.function if made.function.startswith("layers.") else f"keras.{made.function}"


def arguments(made: KerasCall) -> list[str]:
    """Each argument as it is written; `name` comes last."""
    given = left_out(made)
    ordered = sorted(given, key=lambda name: (name not in _FIRST, name == "name"))
    return [
        literal(given[name]) if number == 0 and name in _FIRST else f"{name}={literal(given[name])}"
        for number, name in enumerate(ordered)
    ]


def assignment(target: str, made: KerasCall, given: str) -> list[str]:
    """`target = call(given)` in one line, or in several where it is long; `given` has its brackets."""
    short = f"{target} = {call(made)}{given}"
    if len(short) <= LONGEST_LINE:
        return [short]
    return [f"{target} = {function(made)}(", *(f"    {one}," for one in arguments(made)), f"){given}"]


def comment(text: str) -> str:
    """The text as one line of comment, whatever characters it holds."""
    return "# " + " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def one_or_list(parts: Sequence[str]) -> str:
    """The only one, or the list of several, as Keras wants it."""
    return parts[0] if len(parts) == 1 else f"[{', '.join(parts)}]"
