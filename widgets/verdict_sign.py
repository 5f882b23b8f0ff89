"""The mark that says how serious a verdict is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.verdicts.verdict import Severity
from widgets.theme.icons import icon_pixmap
from widgets.theme.theme import Theme

SIGN = 18


class VerdictSign(QWidget):
    """The mark of a severity: a tick, an i, or a triangle; nothing for `None`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._severity: Severity | None = None
        self.setFixedSize(SIGN, SIGN)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        theme.changed.connect(self.update)

    def set_severity(self, severity: Severity | None) -> None:
        """Show the mark of this one."""
        self._severity = severity
        self.setVisible(severity is not None)
        names = {
            None: "",
            "good": self.tr("All is well"),
            "hint": self.tr("Hint"),
            "warning": self.tr("Warning"),
        }
        self.setAccessibleName(names[severity])
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._severity is None:
            return
        tokens = self._theme.tokens
        name, colour = {
            "good": ("good", tokens.good),
            "hint": ("info", tokens.accent),
            "warning": ("warning", tokens.warning),
        }[self._severity]
        QPainter(self).drawPixmap(0, 0, icon_pixmap(name, colour, SIGN, self.devicePixelRatioF()))
