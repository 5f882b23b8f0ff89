"""What differs between two texts, as one run of lines."""

from collections.abc import Sequence


def changed_lines(before: Sequence[str], after: Sequence[str]) -> tuple[int, int, Sequence[str]] | None:
    """The lines of `before` from the first to before the second number become those; `None` where nothing differs.

    At least one line is replaced, so that lines can be taken out and put in by replacing alone.
    """
    if before == after:
        return None
    shorter = min(len(before), len(after))
    same = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    first = min(same, shorter - 1)
    rest = shorter - first - 1
    end = next((place for place in range(rest) if before[-1 - place] != after[-1 - place]), rest)
    return first, len(before) - end, after[first : len(after) - end]
