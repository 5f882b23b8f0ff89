"""How sure a share of right answers is: intervals after Wilson, and whether two networks can be told apart."""

import math

from backend.wording import Message, say

SURE = 1.959964
"""Standard deviations on each side that 95 % lie within."""
VERY_SURE = 2.575829
"""The same of 99 %."""


def wilson(right: int, count: int, deviations: float = SURE) -> tuple[float, float]:
    """The interval of shares, 0 to 1, that fit `right` of `count` samples (Wilson 1927); `count` is above 0."""
    if not 0 <= right <= count or count == 0:
        raise ValueError(f"{right} right of {count} samples")
    share, square = right / count, deviations**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    reach = math.sqrt(share * (1 - share) / count + square / (4 * count**2)) * deviations / (1 + square / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def difference_interval(right_a: int, right_b: int, count: int) -> tuple[float, float]:
    """The 95 % interval of how much larger the share of a is than that of b (Newcombe 1998, method 10).

    Both were measured on `count` samples. On the very same samples it is rather too wide than too narrow.
    """
    (low_a, high_a), (low_b, high_b) = wilson(right_a, count), wilson(right_b, count)
    share_a, share_b = right_a / count, right_b / count
    difference = share_a - share_b
    return (
        difference - math.hypot(share_a - low_a, high_b - share_b),
        difference + math.hypot(high_a - share_a, share_b - low_b),
    )


def tell_apart(right_a: int, right_b: int, count: int) -> bool:
    """Whether one of two networks is surely the better, by what they got right of `count` held-out samples."""
    low, high = difference_interval(right_a, right_b, count)
    return low > 0 or high < 0


def compared(right_a: int, right_b: int, count: int, name_a: str, name_b: str) -> Message:
    """The same as a sentence, for a run a and a later run b; it names the better one."""
    values = {"a": percent(right_a / count), "b": percent(right_b / count), "count": f"{count:,}"}
    if tell_apart(right_a, right_b, count):
        return _better(values, name_a, name_b, is_later=right_b > right_a)
    return say(
        "{a} and {b} of {count} held-out samples are right: that may be chance, either may be the better.",
        **values,
    )


def _better(values: dict[str, str], earlier: str, later: str, *, is_later: bool) -> Message:
    values = values | {"better": later if is_later else earlier}
    if earlier != later:
        return say(
            "{a} and {b} of {count} held-out samples are right: the difference is real, not luck. “{better}” is "
            "the better one.",
            **values,
        )
    # Alike in name: then only their order tells them apart.
    if is_later:
        return say(
            "{a} and {b} of {count} held-out samples are right: the difference is real, not luck. The later "
            "“{better}” is the better one.",
            **values,
        )
    return say(
        "{a} and {b} of {count} held-out samples are right: the difference is real, not luck. The earlier "
        "“{better}” is the better one.",
        **values,
    )


def percent(share: float) -> str:
    """`98 %`; with a decimal where whole numbers would hide what is missing (`99.6 %`)."""
    whole = round(100 * share)
    if (whole in (0, 100) and abs(share - whole / 100) > 0.0004) or (0.99 < share < 1):
        return f"{100 * share:.1f} %"
    return f"{whole} %"
