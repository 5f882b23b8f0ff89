"""The box of the watched samples: what it is, the samples, and what to do where there are none."""

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from widgets.content_scroll import ContentScroll
from widgets.label import make_label
from widgets.theme.theme import Theme
from widgets.watched_samples import WatchedSamples


class SamplesBox(QFrame):
    """Samples and answers in, as `WatchedSamples` takes them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._samples = WatchedSamples(theme)
        self._head = make_label(
            self.tr("What it answers to some samples, and below how much it gave to what is right until now"),
            "small",
            wrap=True,
        )
        self._empty = make_label("", "muted", "watchedSamplesEmpty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        of_past = self.tr(
            "Drag the handle along the curves of this run: then you see what it answered at that moment."
        )
        self._of_past = make_label(of_past, "muted", "watchedSamplesOfPast", wrap=True)
        self._of_past.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._is_past = False
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.addWidget(self._samples)
        inside.addStretch(1)
        self._scroll = ContentScroll(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._scroll)
        column.addWidget(self._empty, 1)
        column.addWidget(self._of_past, 1)
        column.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """There is no run."""
        self._empty.setText(self.tr("Press Train: here you see how the answers to some samples change."))
        self._show(False)

    def set_samples(
        self, samples: npt.NDArray[Any], labels: Sequence[str], classes: Sequence[str], are_pictures: bool
    ) -> None:
        """Watch these from now on."""
        self._samples.set_samples(samples, labels, classes, are_pictures)
        self._empty.setText(self.tr("This run watches no samples."))
        self._show(bool(labels))

    def set_past(self, past: bool) -> None:
        """Whether another run is shown, which is over: what was answered then is not kept."""
        self._is_past = past
        self._show(self._samples.count > 0)

    def set_answers(self, answers: npt.ArrayLike) -> None:
        """What the network says now."""
        self._samples.set_answers(answers)

    def _show(self, are_there: bool) -> None:
        self._of_past.setVisible(self._is_past)
        self._head.setVisible(are_there and not self._is_past)
        self._scroll.setVisible(are_there and not self._is_past)
        self._empty.setVisible(not are_there and not self._is_past)
