"""Below the answer: was it wrong, and what was it? One click keeps the drawing under its right name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.flow_layout import FlowLayout
from widgets.label import make_label
from widgets.my_drawings.class_menu import class_menu

CHOICES = 3
_HEIGHT, _GAP = 74, 4


class CorrectionRow(QWidget):
    """The probable classes in; out: the name of the right one (`corrected`), that it is right, or an undo.

    With Alt and a digit the class of that name is chosen, where classes are digits, else that of that place (from
    1); Alt+Return says that the answer is right. The keys work wherever the focus is in `whole`.
    """

    corrected = Signal(str)
    confirmed = Signal()
    undo_requested = Signal()

    def __init__(self, whole: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correctionRow")
        self.setAccessibleName(self.tr("Correct the answer"))
        self._classes: tuple[str, ...] = ()
        self._choices: tuple[str, ...] = ()
        self._buttons = [self._choice_button(number) for number in range(CHOICES)]
        self._more = make_button("…", "otherClassButton", tip=self.tr("Another class"))
        self._more.setAccessibleName(self.tr("Another class"))
        self._more.clicked.connect(self._show_all)
        self._right = make_button(
            self.tr("Right, keep it"), "rightAnswerButton", "link", self.tr("Keep it in My drawings: Alt+Return")
        )
        self._right.clicked.connect(self.confirmed)
        self._question = make_label("", "muted", "correctionText")
        self._caution = make_label("", "small", "testSampleCaution", wrap=True)
        self._caution.setText(
            self.tr("This is a sample of the test set: a network that learns from it is measured too well on it.")
        )
        self._kept = make_label("", "muted", "keptText")
        self._undo = make_button(self.tr("Undo"), "undoKeepButton", "link")
        self._undo.clicked.connect(self.undo_requested)
        self._stack = QStackedWidget()
        for page in (QWidget(), self._asking(), self._told()):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._add_keys(whole)
        # Always the same, so that nothing moves when the first stroke is drawn.
        self.setFixedHeight(_HEIGHT)

    def _choice_button(self, number: int) -> QPushButton:
        button = make_button("", f"correctionButton:{number}")
        button.clicked.connect(partial(self._choose_number, number))
        return button

    def _asking(self) -> QWidget:
        page = QWidget()
        line = FlowLayout(_GAP)
        line.addWidget(self._middle(self._question, 32))
        for button in (*self._buttons, self._more):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(button)
        self._right.setMinimumHeight(32)
        line.addWidget(self._right)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._caution)
        column.addStretch(1)
        return page

    def _told(self) -> QWidget:
        page = QWidget()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._middle(self._kept, 32))
        line.addWidget(self._undo)
        line.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addStretch(1)
        return page

    def _middle(self, label: QWidget, height: int) -> QWidget:
        label.setMinimumHeight(height)
        return label

    def _add_keys(self, whole: QWidget) -> None:
        for digit in range(10):
            shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), whole)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._choose_digit, digit))
        right = QShortcut(QKeySequence("Alt+Return"), whole)
        right.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        right.activated.connect(self._confirm)

    @property
    def is_asking(self) -> bool:
        """Whether an answer stands that can be corrected."""
        return self._stack.currentIndex() == 1

    def ask(
        self,
        choices: Sequence[str],
        classes: Sequence[str],
        *,
        digit: int = 0,
        may_be_right: bool = True,
        is_test: bool = False,
    ) -> None:
        """Ask what it was: the probable classes behind the answer, and all there are.

        Where there is no answer that `may_be_right` the choices begin with the most probable class. Of several
        digits `digit` tells which is meant, from 1. Of what belongs to the test set learning from it is warned of.

        While the mouse is on the buttons they stay as they are: the answer may change with every step of a
        training, and a click must mean what was read.
        """
        was_asking = self.is_asking
        self._classes = tuple(classes)
        self._stack.setCurrentIndex(1)
        if not (was_asking and self.underMouse()):
            self._question.setText(self._in_words(digit, may_be_right))
            self._right.setVisible(may_be_right)
            self._caution.setVisible(is_test)
            self._show_choices(tuple(choices[:CHOICES]))
            self._keep_in_line(is_test)

    def _in_words(self, digit: int, may_be_right: bool) -> str:
        if digit:
            text = self.tr("Digit {digit}: wrong? It was") if may_be_right else self.tr("Digit {digit}: it was")
            return text.format(digit=digit)
        return self.tr("Wrong? It was") if may_be_right else self.tr("It was")

    def _show_choices(self, choices: tuple[str, ...]) -> None:
        known = len(choices) + (0 if self._right.isHidden() else 1)
        self._more.setVisible(len(self._classes) > known)
        if choices == self._choices:
            return
        self._choices = choices
        for number, button in enumerate(self._buttons):
            if number < len(choices):
                button.setText(choices[number].replace("&", "&&"))
                button.setAccessibleName(self.tr("It was: {label}").format(label=choices[number]))

    def _keep_in_line(self, in_one_line: bool) -> None:
        """Show the choices; where something is said below them only those that stand in the first line."""
        room = self.width() - self._question.sizeHint().width() - self._more.sizeHint().width() - 2 * _GAP
        for number, button in enumerate(self._buttons):
            room -= button.sizeHint().width() + _GAP
            button.setVisible(number < len(self._choices) and (room >= 0 or not in_one_line))
        if in_one_line and room < 0:
            self._more.show()

    def show_kept(self, label: str) -> None:
        """It was kept under this name."""
        self._kept.setText(self.tr("Kept in My drawings as {label}").format(label=label))
        self._stack.setCurrentIndex(2)

    def clear(self) -> None:
        """There is no answer that can be corrected."""
        self._stack.setCurrentIndex(0)

    def _confirm(self) -> None:
        if not self._right.isHidden():
            self._right.click()

    def _choose_number(self, number: int, _checked: bool = False) -> None:
        if number < len(self._choices):
            self.corrected.emit(self._choices[number])

    def _choose_digit(self, digit: int) -> None:
        if not self.is_asking:
            return
        if str(digit) in self._classes:
            self.corrected.emit(str(digit))
        elif 1 <= digit <= len(self._classes):
            self.corrected.emit(self._classes[digit - 1])

    def _show_all(self) -> None:
        menu = class_menu(self._classes, self.corrected.emit, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
