"""What a form keeps of a network and what it does not: a sign and a few words for each."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from widgets.export_dialog.forms import KEPT, ExportForm, Kept
from widgets.label import make_label
from widgets.theme.icons import icon_pixmap
from widgets.theme.theme import Theme
from widgets.wording import show_text

_SIGN = 15


class KeptFacts(QWidget):
    """A form in; a line for each thing there is to keep."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportKeeps")
        self._theme = theme
        self._keeps: tuple[Kept, ...] = ()
        self._lines: dict[Kept, tuple[QLabel, QLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, (kept, text) in enumerate(KEPT.items()):
            sign, words = QLabel(), make_label(show_text(text))
            sign.setFixedSize(_SIGN, _SIGN + 2)
            grid.addWidget(sign, row, 0)
            grid.addWidget(words, row, 1)
            self._lines[kept] = (sign, words)
        theme.changed.connect(self._dress)

    def show_form(self, form: ExportForm) -> None:
        """Show what this form keeps."""
        self._keeps = form.keeps
        for kept, (_sign, words) in self._lines.items():
            is_kept = self.tr("kept") if kept in form.keeps else self.tr("not kept")
            words.setAccessibleName(f"{words.text()}: {is_kept}")
        self._dress()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        for kept, (sign, words) in self._lines.items():
            is_kept = kept in self._keeps
            name, colour = ("good", tokens.good) if is_kept else ("close", tokens.faint)
            sign.setPixmap(icon_pixmap(name, colour, _SIGN, self.devicePixelRatioF()))
            role = "" if is_kept else "muted"
            if (words.property("role") or "") != role:
                words.setProperty("role", role)
                words.style().unpolish(words)
                words.style().polish(words)
