"""Which of the answered samples are listed: by what they are, by what was answered, only the wrong ones or all."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets.button import make_button
from widgets.fields.choice_box import ChoiceBox


class SampleFilters(QWidget):
    """The names of the classes in; `changed` says that a person has chosen otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._true = self._choice("trueClassFilter", self.tr("What it was"))
        self._answered = self._choice("answeredClassFilter", self.tr("What was answered"))
        self._only_wrong = make_button(self.tr("Only wrong"), "onlyWrongSwitch", "chip")
        self._only_wrong.setCheckable(True)
        self._only_wrong.setChecked(True)
        self._only_wrong.setProperty("narrow", True)
        self._only_wrong.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._only_wrong.toggled.connect(self.changed)
        self.changed.connect(self._offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._true, 1)
        row.addWidget(self._answered, 1)
        row.addWidget(self._only_wrong)

    def _choice(self, name: str, title: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setMinimumContentsLength(3)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self.changed)
        return box

    def set_classes(self, names: Sequence[str]) -> None:
        """Other classes: any of them, and only what was wrong."""
        was, answered = self.tr("was {name}"), self.tr("read as {name}")
        for box, every, each in (
            (self._true, self.tr("was any"), was),
            (self._answered, self.tr("read as any"), answered),
        ):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([every, *(each.format(name=name) for name in names)])
        with QSignalBlocker(self._only_wrong):
            self._only_wrong.setChecked(True)
        self._offer()

    def choose(self, true: int, answered: int) -> None:
        """Choose one cell of the matrix."""
        with QSignalBlocker(self._true), QSignalBlocker(self._answered), QSignalBlocker(self._only_wrong):
            self._true.setCurrentIndex(true + 1)
            self._answered.setCurrentIndex(answered + 1)
            if true == answered:
                self._only_wrong.setChecked(False)
        self._true.update()
        self._answered.update()
        self.changed.emit()

    @property
    def true(self) -> int | None:
        """The class that samples must be of; `None` for any."""
        return self._true.currentIndex() - 1 if self._true.currentIndex() > 0 else None

    @property
    def answered(self) -> int | None:
        """The class that must have been answered; `None` for any."""
        return self._answered.currentIndex() - 1 if self._answered.currentIndex() > 0 else None

    def _offer(self) -> None:
        """Samples of one class that were answered as one class are all right or all wrong."""
        self._only_wrong.setEnabled(self.true is None or self.answered is None)

    @property
    def only_wrong(self) -> bool:
        if self.true is not None and self.answered is not None:
            return self.true != self.answered
        return self._only_wrong.isChecked()
