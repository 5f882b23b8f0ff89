"""The samples that are listed, as a model: what each is comes along, its picture is asked for when it is seen."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from typing_extensions import override

from backend.answered_samples import AnsweredSamples
from widgets.picture_image import to_image
from widgets.test_set.sample_text import answer_text, row_text, sure_text

AT_ONCE = 60
"""So many samples are asked for at once at most."""
_KEPT = 3000
"""So many pictures are kept: about 10 MB of them."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Look = QImage | str
"""How a sample is shown: as a picture, or as the text of its numbers; an empty one where it cannot be."""


class SampleModel(QAbstractListModel):
    """Answers and an order in; `samples_wanted` says which are to be seen (their numbers), one lot at a time.

    `looks_came` says that they can be.
    """

    samples_wanted = Signal(object)
    looks_came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.samples = AnsweredSamples()
        self._numbers: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._looks: OrderedDict[int, Look] = OrderedDict()
        self._missed: dict[int, None] = {}
        self._asked: tuple[int, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def set_samples(self, samples: AnsweredSamples) -> None:
        """Other samples; none are listed until `show_numbers`."""
        self.beginResetModel()
        self.samples, self._numbers = samples, np.zeros(0, np.int64)
        self._looks.clear()
        self._missed.clear()
        self._asked = ()
        self.endResetModel()

    def show_numbers(self, numbers: npt.NDArray[np.int64]) -> None:
        """List the samples of these numbers, in this order."""
        self.beginResetModel()
        self._numbers = numbers
        self._missed.clear()
        self.endResetModel()

    def number(self, row: int) -> int:
        """The number of the sample in a row of the list."""
        return int(self._numbers[row])

    def look(self, row: int) -> Look | None:
        """How the sample looks; one that is not here yet is asked for."""
        number = self.number(row)
        found = self._looks.get(number)
        if found is None:
            self._missed[number] = None
            if not self._asked:
                self._soon.start()
        return found

    def put(self, numbers: Sequence[int], shown: npt.NDArray[Any] | None) -> None:
        """The samples that were asked for: small pictures, or rows; `None` where they cannot be had."""
        if tuple(numbers) != self._asked:
            return  # of an evaluation that is not shown any more
        self._asked = ()
        self._missed.clear()
        for at, number in enumerate(numbers):
            self._looks[number] = "" if shown is None else _look(shown[at])
            self._looks.move_to_end(number)
        while len(self._looks) > _KEPT:
            self._looks.popitem(last=False)
        self.looks_came.emit()

    def _ask(self) -> None:
        """Ask for what was seen last: while people scroll on, the rest is not to be seen any more."""
        if self._missed and not self._asked:
            self._asked = tuple(list(self._missed)[-AT_ONCE:])
            self.samples_wanted.emit(self._asked)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        number = self.number(index.row())
        return f"{answer_text(self.samples, number)} · {sure_text(self.samples, number)}"


def _look(sample: npt.NDArray[Any]) -> Look:
    if sample.dtype == np.uint8 and sample.ndim in (2, 3):
        return to_image(sample)
    return row_text([float(value) for value in sample.reshape(-1)[:AT_ONCE]])
