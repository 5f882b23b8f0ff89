"""A picture that a network was tested on, and the table of such pictures for spreadsheets (CSV)."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, eq=False)
class TestedPicture:
    """`small` is the picture to be shown, uint8, grey or with three colours; `None` where it cannot be read.

    `sure` is how sure the network is, `label` what the picture shows by its name, `note` a sentence: why it cannot
    be read, or what is to be said of it.
    """

    # Its name begins with "Test": it is no test case.
    __test__ = False

    path: str
    name: str
    folder: str
    small: npt.NDArray[np.uint8] | None = None
    answer: str = ""
    sure: float | None = None
    label: str = ""
    note: str = ""

    @property
    def is_right(self) -> bool | None:
        """Whether the answer is what the picture shows; `None` where one of them is not known."""
        return self.answer == self.label if self.answer and self.label else None


def counted(pictures: Iterable[TestedPicture]) -> tuple[int, int]:
    """How many are right, and of how many that is known."""
    known = [picture.is_right for picture in pictures if picture.is_right is not None]
    return sum(known), len(known)


def pictures_table(pictures: Iterable[TestedPicture]) -> str:
    """A row for each picture; what is not known is left empty. Names that a spreadsheet would take for a formula
    begin with a quotation mark."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("file", "answer", "sure", "label", "right", "note"))
    for one in pictures:
        right = "" if one.is_right is None else "yes" if one.is_right else "no"
        sure = "" if one.sure is None else f"{one.sure:.4f}"
        writer.writerow((_harmless(one.path), one.answer, sure, one.label, right, one.note))
    return text.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
