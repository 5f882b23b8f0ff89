"""Learning from my drawings: what it would do in words, the button, how it gets on, before and after."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import make_frame, make_label
from widgets.my_drawings.before_after import BeforeAfter

_FINENESS = 1000


class TeachingBox(QWidget):
    """The plan in words and the progress in; the wish to learn, or to stop, out."""

    learn_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("teachingBox")
        self._words = make_label("", "small", "teachingPlanText", wrap=True)
        self._learn = make_button(self.tr("Learn from them"), "learnButton", "primary")
        self._learn.clicked.connect(self.learn_requested)
        self._stop = make_button(self.tr("Stop"), "stopLearningButton")
        self._stop.clicked.connect(self.stop_requested)
        self._state = make_label("", "muted", "teachingStateText", wrap=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("teachingProgress")
        self._progress.setAccessibleName(self.tr("Progress of the learning"))
        self._progress.setTextVisible(False)
        self.comparison = BeforeAfter()
        line = QHBoxLayout()
        line.setSpacing(12)
        for widget in (self._learn, self._stop):
            line.addWidget(widget)
        line.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(make_frame("line"))
        column.addWidget(self._words)
        column.addLayout(line)
        column.addWidget(self._progress)
        column.addWidget(self.comparison)
        self.end_progress()

    def set_plan(self, words: str, *, possible: bool) -> None:
        """What learning from them would do, or why it cannot be done."""
        self._words.setText(words)
        self._set_enabled(possible)

    def _set_enabled(self, possible: bool) -> None:
        if not possible and self._learn.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._learn.setEnabled(possible)

    def show_progress(self, text: str, share: float | None) -> None:
        """It learns: in words, how much is done from 0 to 1, or `None` where that is not known."""
        self._learn.hide()
        self._words.hide()
        self._stop.show()
        self._state.setText(text)
        self._progress.setRange(0, 0 if share is None else _FINENESS)
        if share is not None:
            self._progress.setValue(round(max(0.0, min(1.0, share)) * _FINENESS))
        self._progress.show()

    def end_progress(self) -> None:
        """It does not learn (any more)."""
        self._learn.show()
        self._words.show()
        self._stop.hide()
        self._progress.hide()
        self._state.setText("")
