"""All verdicts on a training with what they mean, over the page until a key or a click ends it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from backend.verdicts.verdict import Verdict
from widgets.label import make_label
from widgets.theme.theme import Theme
from widgets.verdict_sign import VerdictSign
from widgets.wording import show

_WIDTH = 440


class VerdictBox(QMenu):
    """A menu, as these go by themselves and stay within the screen; it has nothing to choose."""

    def __init__(self, theme: Theme, verdicts: Sequence[Verdict], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("verdictBox")
        self.setAccessibleName(" ".join(f"{show(one.message)}. {show(one.why)}" for one in verdicts))
        self.aboutToHide.connect(self.deleteLater)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(14)
        for verdict in verdicts:
            column.addLayout(_row(theme, verdict))
        content.setFixedWidth(_WIDTH)
        action = QWidgetAction(self)
        action.setDefaultWidget(content)
        self.addAction(action)
        # A menu asks for a size only, and texts of several lines have a height for a width.
        for label in content.findChildren(QWidget):
            label.ensurePolished()
        content.setFixedHeight(column.totalHeightForWidth(_WIDTH))


def _row(theme: Theme, verdict: Verdict) -> QHBoxLayout:
    sign = VerdictSign(theme)
    sign.set_severity(verdict.severity)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(make_label(show(verdict.message), "strong", wrap=True))
    texts.addWidget(make_label(show(verdict.why), "small", wrap=True))
    beside = QVBoxLayout()
    beside.addWidget(sign)
    beside.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addLayout(beside)
    row.addLayout(texts, 1)
    return row
