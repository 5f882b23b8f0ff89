"""Keeps what goes wrong while an item is painted from ending the process."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

Paint = TypeVar("Paint", bound=Callable[..., None])


def reported(paint: Paint) -> Paint:
    """The method of a graphics item, but with every exception reported as all others are.

    PySide 6.11 ends the process where an exception leaves an override of a QGraphicsItem. A card that is not
    painted is bad; all work lost is worse.
    """

    @wraps(paint)
    def guarded(*given: Any, **named: Any) -> None:
        try:
            paint(*given, **named)
        except Exception:  # noqa: BLE001 (it is reported as all others are)
            sys.excepthook(*sys.exc_info())

    return cast("Paint", guarded)
