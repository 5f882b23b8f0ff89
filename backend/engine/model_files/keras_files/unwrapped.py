"""Takes the wrappings off that Keras puts around values of NumPy and TensorFlow in its descriptions."""

from typing import Any

_DEEPEST = 64
_WITH_ITEMS = frozenset({"__tuple__", "TensorShape"})


def unwrapped(written: Any, depth: int = 0) -> Any:
    """The same description with plain numbers and lists; what is no wrapping stays as it is."""
    if depth > _DEEPEST:
        return written
    match written:
        case {"type": "ndarray", "value": value} | {"class_name": "__numpy__", "config": {"value": value}}:
            return value
        case {"class_name": str(name), "items": list(items)} if name in _WITH_ITEMS:
            return [unwrapped(item, depth + 1) for item in items]
        case {"class_name": "__ellipsis__"}:
            return None
        case dict():
            return {key: unwrapped(value, depth + 1) for key, value in written.items()}
        case list():
            return [unwrapped(value, depth + 1) for value in written]
        case _:
            return written
