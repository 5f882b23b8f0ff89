"""The samples that were answered wrong, the surest first: pictures in a grid, or rows of numbers in a list."""

from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from backend.answered_samples import AnsweredSamples, Numbers
from widgets.test_set.sample_delegate import ROW, TILE, SampleDelegate
from widgets.test_set.sample_model import SampleModel
from widgets.theme.theme import Theme


class SampleList(QListView):
    """Answers and an order in; a sample that is chosen goes out, and which are to be seen.

    However many there are, only those that are seen are painted and asked for.
    """

    sample_chosen = Signal(int)
    """The number of a sample, by a click or the Enter key."""
    samples_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = SampleModel(self)
        self._delegate = SampleDelegate(self._samples, theme, self)
        self.setObjectName("worstErrors")
        self.setAccessibleName(self.tr("The worst mistakes"))
        self.setModel(self._samples)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.show_as_rows(False)
        self._samples.samples_wanted.connect(self.samples_wanted)
        self._samples.looks_came.connect(self.viewport().update)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def show_as_rows(self, rows: bool) -> None:
        """Whether the samples are rows of numbers; else they are pictures."""
        self._delegate.shows_rows = rows
        self.setViewMode(QListView.ViewMode.ListMode if rows else QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setGridSize(ROW if rows else TILE)
        self.setWrapping(not rows)

    def set_samples(self, samples: AnsweredSamples) -> None:
        """The samples of another evaluation; `show_numbers` lists some."""
        self._samples.set_samples(samples)

    def show_numbers(self, numbers: Numbers) -> None:
        """List these, in this order."""
        self._samples.show_numbers(numbers)
        self.scrollToTop()

    def put(self, numbers: tuple[int, ...], shown: npt.NDArray[Any] | None) -> None:
        """What was asked for; `None` where it cannot be had."""
        self._samples.put(numbers, shown)

    def listed(self) -> list[int]:
        """The numbers of the samples that are listed."""
        return [self._samples.number(row) for row in range(self._samples.rowCount())]

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.sample_chosen.emit(self._samples.number(index.row()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 2 * TILE.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, TILE.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
