"""One line that says how a training goes: the most important verdict, and more behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backend.verdicts.verdict import Verdict
from widgets.announcer import announce
from widgets.button import make_button
from widgets.label import ElidedLabel
from widgets.theme.theme import Theme
from widgets.tool_tip import tip_text
from widgets.verdict_box import VerdictBox
from widgets.verdict_sign import VerdictSign
from widgets.wording import show

HEIGHT = 26


class VerdictLine(QWidget):
    """Verdicts in. It has the same height with and without, so that nothing below it moves when one comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictLine")
        self.setAccessibleName(self.tr("How the training goes"))
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._verdicts: tuple[Verdict, ...] = ()
        self._sign = VerdictSign(theme)
        self._message = ElidedLabel(role="strong", name="verdictText")
        self._why = ElidedLabel(role="small", name="verdictWhy")
        self._why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._more = make_button("", "moreVerdictsButton", "link")
        self._more.clicked.connect(self._show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 2, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._message)
        row.addWidget(self._why, 1)
        row.addWidget(self._more)
        self.clear()

    @property
    def verdicts(self) -> Sequence[Verdict]:
        return self._verdicts

    def clear(self) -> None:
        """There is no training to tell of, or it has only begun."""
        self._put((), "", self.tr("How the training goes is said here after some epochs."))

    def set_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show these, the most important first; where there are none, say so. A new first one is announced."""
        if not verdicts:
            self._put((), "", self.tr("Nothing stands out so far."))
            return
        first = verdicts[0]
        is_new = not self._verdicts or self._verdicts[0].id != first.id
        self._put(tuple(verdicts), show(first.message), show(first.why))
        if is_new:
            self.announce(show(first.message))

    def announce(self, text: str) -> None:
        """Say it to a screen reader; a test listens here."""
        announce(self, text)

    def _put(self, verdicts: tuple[Verdict, ...], message: str, why: str) -> None:
        self._verdicts = verdicts
        self._sign.set_severity(verdicts[0].severity if verdicts else None)
        self._message.setText(message)
        self._message.setAccessibleName(message)
        self._message.setVisible(bool(message))
        self._why.setText(why)
        self._why.setAccessibleName(why)
        self.setToolTip(tip_text(message, why) if message else "")
        self._more.setVisible(bool(verdicts))
        count = len(verdicts) - 1
        self._more.setText(self.tr("Why?") if count <= 0 else f"+{count}")
        name = self.tr("Why?") if count <= 0 else self.tr("Why, and {count} more").format(count=count)
        self._more.setAccessibleName(name)
        self._more.setAccessibleDescription(" ".join(f"{show(one.message)}. {show(one.why)}" for one in verdicts))
        self._more.setToolTip(name if count > 0 else "")

    def _show_all(self) -> None:
        box = VerdictBox(self._theme, self._verdicts, self)
        right_below = self._more.mapToGlobal(QPoint(self._more.width() - box.sizeHint().width(), HEIGHT))
        box.popup(right_below)
