"""Numbers as they travel: what is not a number is `None`, for JSON knows no NaN."""

import math


def number_or_none(value: float) -> float | None:
    """The value, or `None` for NaN and the infinities."""
    return value if math.isfinite(value) else None
