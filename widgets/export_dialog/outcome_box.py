"""What becomes of an export: the question before it, its progress, and at last the proof or the reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.announcer import announce
from widgets.button import make_button
from widgets.export_dialog.outcome import Outcome
from widgets.label import make_label
from widgets.long_words import breakable
from widgets.message_strip import NoticeKind
from widgets.theme.icons import icon_pixmap
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens
from widgets.tool_tip import tip_text

_SIGN = 20
_LONGEST = 700
"""Characters that are shown; the tip tells the whole."""


class OutcomeBox(QFrame):
    """Hidden while there is nothing to say. What a person wants to be done about it comes out."""

    replace_confirmed = Signal()
    cancel_wanted = Signal()
    folder_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: NoticeKind = "info"
        self._path = ""
        self._asks = False
        self.setObjectName("exportOutcome")
        self.setProperty("role", "note")
        self._sign = QLabel()
        self._what = make_label("", "strong", "exportOutcomeWhat", wrap=True)
        self._why = make_label("", "muted", "exportOutcomeWhy", wrap=True)
        for label in (self._what, self._why):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setObjectName("exportProgress")
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._bar.setTextVisible(False)
        self._replace = make_button(self.tr("Replace it"), "exportReplaceButton", "primary")
        self._keep = make_button(self.tr("Keep it"), "exportKeepButton")
        self._cancel = make_button(self.tr("Cancel"), "exportCancelButton")
        self._show = make_button(self.tr("Show in folder"), "exportShowButton")
        self._copy = make_button(self.tr("Copy path"), "exportCopyButton")
        self._replace.clicked.connect(self.replace_confirmed)
        self._keep.clicked.connect(self.clear)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._show.clicked.connect(lambda: self.folder_wanted.emit(self._path))
        self._copy.clicked.connect(self._copy_path)
        self._arrange()
        theme.changed.connect(self._dress)
        self.hide()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._what)
        texts.addWidget(self._why)
        texts.addWidget(self._bar)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self._buttons():
            row.addWidget(button)
        row.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(texts, 0, 1)
        grid.addWidget(buttons, 1, 1)
        grid.setColumnStretch(1, 1)
        self._row = buttons

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._replace, self._keep, self._cancel, self._show, self._copy)

    # What stands there ------------------------------------------------------------------------------------

    def clear(self) -> None:
        """There is nothing to say."""
        self._asks = False
        self.hide()

    def take_question_back(self) -> None:
        """Ask no more; anything else stays."""
        if self._asks:
            self.clear()

    def ask_to_replace(self, question: str, why: str) -> None:
        """Something stands there already: ask whether it is to be replaced."""
        self._show_texts("warning", question, why)
        self._show_parts(self._replace, self._keep)
        # What changes nothing is what Enter does.
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, what: str, done: float, of: float, can_cancel: bool = True) -> None:
        """Show how far it is; `of` is 0 where that is not known."""
        self._show_texts("info", what, "")
        self._bar.setRange(0, 1000 if of else 0)
        self._bar.setValue(round(1000 * min(1.0, done / of)) if of else 0)
        self._show_parts(self._bar, *([self._cancel] if can_cancel else []))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show how it ended."""
        self._path = outcome.path
        self._show_texts(outcome.kind, outcome.what, outcome.why)
        self._show_parts(*([self._show, self._copy] if outcome.path else []))
        self._copy.setText(self.tr("Copy path"))
        announce(self, f"{outcome.what} {outcome.why}".strip())

    def _show_parts(self, *shown: QWidget) -> None:
        self._asks = self._replace in shown
        if any(button.hasFocus() and button not in shown for button in self._buttons()):
            # The keyboard does not get lost with a button that goes.
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self._bar, *self._buttons()):
            part.setVisible(part in shown)
        self._row.setVisible(any(button in shown for button in self._buttons()))
        self.show()

    def _show_texts(self, kind: NoticeKind, what: str, why: str) -> None:
        self._kind = kind
        for label, text in ((self._what, what), (self._why, why)):
            cut = len(text) > _LONGEST
            label.setText(breakable(f"{text[:_LONGEST].rstrip()}…" if cut else text))
            label.setToolTip(tip_text(text) if cut else "")
            label.setAccessibleName(text)
            label.setVisible(bool(text))
        self.setAccessibleName(f"{what} {why}".strip())
        self._dress()

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self._path)
        self._copy.setText(self.tr("Copied"))

    def _dress(self) -> None:
        name, colour = self._kind, _colour(self._theme.tokens, self._kind)
        self._sign.setPixmap(icon_pixmap(name, colour, _SIGN, self.devicePixelRatioF()))


def _colour(tokens: Tokens, kind: NoticeKind) -> str:
    return {"info": tokens.accent, "good": tokens.good, "warning": tokens.warning, "error": tokens.bad}[kind]
