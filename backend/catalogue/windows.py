"""The arithmetic of windows that slide over sequences, pictures and volumes, one axis at a time."""

from collections.abc import Sequence
from math import prod

from backend.catalogue.layer_kind import Parameters
from backend.catalogue.reading import lengths, text
from backend.catalogue.space import Space
from backend.graph.errors import WindowTooLargeError
from backend.wording import Message, marked, say


def whole_window(parameters: Parameters) -> tuple[int, ...]:
    """The kernel with the gaps of its dilation."""
    kernel, dilation = lengths(parameters, "kernel_size"), lengths(parameters, "dilation_rate")
    return tuple(gap * (size - 1) + 1 for size, gap in zip(kernel, dilation, strict=True))


def slid(space: Space, window: Sequence[int], strides: Sequence[int], padding: str) -> tuple[int | None, ...]:
    """How many steps a window takes along each axis; raises `WindowTooLargeError`."""
    return tuple(
        None if length is None else _steps(space, length, size, stride, padding)
        for length, size, stride in zip(space.lengths, window, strides, strict=True)
    )


def _steps(space: Space, length: int, window: int, stride: int, padding: str) -> int:
    """How many steps a window takes along one axis. `window` is its whole width, gaps of a dilation included."""
    if padding in ("same", "causal"):
        return -(-length // stride)
    if window > length:
        raise WindowTooLargeError(_too_large(space, length, window))
    return (length - window) // stride + 1


def _too_large(space: Space, length: int, window: int) -> Message:
    if len(space.lengths) == 1:
        return say(
            "The window of {layer} is {window} steps wide, but only {length} steps come in.",
            layer=marked(space.title),
            window=window,
            length=length,
        )
    return say(
        "The window of {layer} is {window} wide, but the picture that comes in is only {length}.",
        layer=marked(space.title),
        window=window,
        length=length,
    )


def window_example(length: int | None, window: int, stride: int, padding: str) -> str:
    """`L = (W − F + 2P) / S + 1` with the numbers of one axis: "10 = (14 − 5 + 0) / 1 + 1"."""
    if length is None or (padding == "valid" and window > length):
        return ""
    match padding:
        case "same":
            steps = -(-length // stride)
            added = max((steps - 1) * stride + window - length, 0)
        case "causal":
            added = window - 1
        case _:
            added = 0
    share = length - window + added
    steps = share // stride + 1
    fraction = f"({length} − {window} + {added}) / {stride}"
    return f"{steps} = {fraction} + 1" if share % stride == 0 else f"{steps} = ⌊{fraction}⌋ + 1"


def places(axes: Sequence[int | None]) -> int | None:
    """How many places there are in all, or `None` while a length is open."""
    known = [length for length in axes if length is not None]
    return prod(known) if len(known) == len(axes) else None


def times_text(sizes: Sequence[int]) -> str:
    """A window as the card writes it: "5×5"."""
    return "×".join(str(size) for size in sizes)


def window_summary(parameters: Parameters, size: str, strides: Sequence[int], usual: Sequence[int]) -> list[str]:
    """The parts of a card's line that tell of the window: "3×3", "/2×2" where unusual, "same"."""
    parts = [times_text(lengths(parameters, size))]
    if tuple(strides) != tuple(usual):
        parts.append("/" + times_text(strides))
    if text(parameters, "padding") != "valid":
        parts.append(text(parameters, "padding"))
    return parts
