"""Small helpers for shapes of one sample."""

from math import prod

from backend.graph.model import Shape


def shape_text(shape: Shape) -> str:
    """A shape as people write it: "28 × 28 × 1"; a length that is not known yet is "?"."""
    return " × ".join("?" if length is None else str(length) for length in shape)


def size_of(shape: Shape) -> int | None:
    """How many values a sample of this shape has, or `None` where a length is not known."""
    known = [length for length in shape if length is not None]
    return prod(known) if len(known) == len(shape) else None
