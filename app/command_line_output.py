"""What the command line prints: results on standard output, progress and errors on standard error."""

import json
import math
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, TextIO

from backend.wording import Message


class Output:
    """Prints for people, or with `as_json` one JSON document for machines."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, value: Any, text: str) -> None:
        """The result of the command: `value` as JSON, or `text`."""
        _write(sys.stdout, (json.dumps(plain(value), ensure_ascii=False) if self.as_json else text) + "\n")

    def progress(self, text: str) -> None:
        """A line on how far the work is."""
        _write(sys.stderr, f"{text}\n")

    def passing(self, text: str) -> None:
        """A line that the next one replaces; shown only where somebody looks on."""
        if sys.stderr.isatty():
            _write(sys.stderr, f"\r\x1b[K{text}")

    def clear_passing(self) -> None:
        """Take the passing line away."""
        if sys.stderr.isatty():
            _write(sys.stderr, "\r\x1b[K")

    def error(self, sentence: Message | str) -> None:
        """The one sentence that says why nothing came of it."""
        self.clear_passing()
        text = str(sentence)
        _write(sys.stderr, (json.dumps({"error": text}, ensure_ascii=False) if self.as_json else text) + "\n")


def _write(stream: TextIO, text: str) -> None:
    # Who read it may have gone (`netsketch train … | head`): that is no reason to end a training.
    with suppress(BrokenPipeError):
        stream.write(text)
        stream.flush()


def plain(value: Any) -> Any:
    """The value as JSON knows it: NaN and the infinities become null."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows in aligned columns."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def percent(share: float | None) -> str:
    """`97.4 %`, or `?` where there is none."""
    return "?" if share is None else f"{100 * share:.1f} %"


def number(value: float | None) -> str:
    """Four digits, or `?` where there is none."""
    return "?" if value is None else f"{value:.4f}"
