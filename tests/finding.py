"""Finding parts of the screen by the names that tools rely on."""

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def part(whole: QObject, kind: type[Part], name: str) -> Part:
    """The child of that kind and objectName; the test fails if there is none."""
    found = whole.findChild(kind, name)
    assert found is not None, f"there is no {kind.__name__} named {name}"
    return found
