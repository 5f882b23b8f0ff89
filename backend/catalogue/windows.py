"""The arithmetic of windows that slide over pictures, shared by convolutions and pooling."""

from backend.graph.errors import WindowTooLargeError
from backend.wording import marked, say


def window_length(length: int | None, window: int, stride: int, padding: str, layer: str) -> int | None:
    """How many steps a window takes along one axis; `None` while the length is open.

    `window` is the whole width of the window, gaps of a dilation included. Raises `WindowTooLargeError`.
    """
    if length is None:
        return None
    if padding == "same":
        return -(-length // stride)
    if window > length:
        raise WindowTooLargeError(
            say(
                "The window of {layer} is {window} wide, but the picture that comes in is only {length}.",
                layer=marked(layer),
                window=window,
                length=length,
            )
        )
    return (length - window) // stride + 1


def window_example(length: int | None, window: int, stride: int, padding: str) -> str:
    """`L = (W − F + 2P) / S + 1` with the numbers of one axis: "10 = (14 − 5 + 0) / 1 + 1"."""
    if length is None or (padding != "same" and window > length):
        return ""
    steps = -(-length // stride) if padding == "same" else (length - window) // stride + 1
    added = max((steps - 1) * stride + window - length, 0) if padding == "same" else 0
    share = length - window + added
    fraction = f"({length} − {window} + {added}) / {stride}"
    return f"{steps} = {fraction} + 1" if share % stride == 0 else f"{steps} = ⌊{fraction}⌋ + 1"


def times_text(lengths: tuple[int, int]) -> str:
    """A window as the card writes it: "5×5"."""
    return f"{lengths[0]}×{lengths[1]}"
