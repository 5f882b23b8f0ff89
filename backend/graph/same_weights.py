"""Whether two layers of one kind have weights of the same sizes; and if not, what they differ in.

The rules of the catalogue count weights, they do not list them. So what differs is put from one layer to the other
number by number: one that counts shows itself, also where several together would come to the same sum.
"""

from collections.abc import Iterator, Sequence

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.graph.errors import ShapeError
from backend.graph.model import ParameterValue, Shape

INPUTS = "inputs"
"""Stands for what comes in, where parameters go by their names."""


def what_sizes_differ_by(
    kind: LayerKind, before: tuple[Sequence[Shape], Parameters], after: tuple[Sequence[Shape], Parameters]
) -> str | None:
    """The name of the first parameter that gives the weights other sizes, or `INPUTS`; `None` if they are equal.

    Both layers are what comes in and their parameters, complete and without an error.
    """
    if (tuple(before[0]), before[1]) == (tuple(after[0]), after[1]):
        return None
    count = _count(kind, *before)
    for parameter in kind.parameters:
        for value in _steps(before[1][parameter.name], after[1][parameter.name]):
            if _count(kind, before[0], {**before[1], parameter.name: value}) != count:
                return parameter.name
    same = all(_count(kind, inputs, before[1]) == count for inputs in _input_steps(before[0], after[0]))
    # What counts only together with something else shows itself in the whole.
    return None if same and _count(kind, *after) == count and _ranks_agree(kind, before, after) else INPUTS


def _count(kind: LayerKind, inputs: Sequence[Shape], parameters: Parameters) -> int | None:
    """How many weights; `None` where there cannot be such a layer."""
    try:
        return kind.count(inputs, parameters)
    except (ShapeError, IndexError, TypeError, ValueError, ZeroDivisionError):
        return None  # half of one layer and half of another need not fit together


def _steps(one: ParameterValue, other: ParameterValue) -> Iterator[ParameterValue]:
    """The value `one` with each part by itself from `other`."""
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for place, part in enumerate(other):
            if part != one[place]:
                yield (*one[:place], part, *one[place + 1 :])
    elif one != other:
        yield other


def _input_steps(one: Sequence[Shape], other: Sequence[Shape]) -> Iterator[Sequence[Shape]]:
    """The shapes of `one` with each length by itself from `other`, as far as they have the same ranks."""
    for number, (shape, wanted) in enumerate(zip(one, other, strict=False)):
        if len(shape) == len(wanted):
            for place, length in enumerate(wanted):
                if length != shape[place]:
                    changed = (*shape[:place], length, *shape[place + 1 :])
                    yield (*one[:number], changed, *one[number + 1 :])


def _ranks_agree(
    kind: LayerKind, before: tuple[Sequence[Shape], Parameters], after: tuple[Sequence[Shape], Parameters]
) -> bool:
    """Where ranks differ only the last axis may count: a Dense layer is the same for a row and rows of rows."""
    if [len(shape) for shape in before[0]] == [len(shape) for shape in after[0]]:
        return True
    if len(before[0]) != len(after[0]):
        return len(kind.ports) > 0 or kind.given == "states"
    return all(
        _count(kind, inputs, parameters) == _count(kind, _one_longer(inputs), parameters)
        for inputs, parameters in (before, after)
    )


def _one_longer(inputs: Sequence[Shape]) -> Sequence[Shape]:
    """The shapes with all lengths but the last changed."""
    return [(*((length or 1) + 1 for length in shape[:-1]), shape[-1]) for shape in inputs]
