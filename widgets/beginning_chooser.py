"""What the next training starts from: what the network has learnt, or fresh weights."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from widgets.fields.choice_box import ChoiceBox
from widgets.label import make_label

Beginning = Literal["learnt", "fresh"]

_MOST_NAMES = 3


class BeginningChooser(QWidget):
    """The choice and the layers in, what was chosen out. Where nothing was learnt that fits, it takes no room."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = ChoiceBox()
        self._box.setObjectName("beginningChooser")
        self._box.setAccessibleName(self.tr("Start from"))
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.addItem("", "learnt")
        self._box.addItem(self.tr("Fresh weights"), "fresh")
        self._box.activated.connect(lambda _index: self.chosen.emit(self._box.currentData()))
        self._what = make_label("", "small", "beginningText", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(make_label(self.tr("Start from"), "small"))
        column.addWidget(self._box)
        column.addWidget(self._what)
        self.hide()

    def show_choice(
        self, beginning: Beginning, kept: int, fresh: Sequence[str], *, has_frozen: bool = False
    ) -> None:
        """Offer the choice: so many layers keep what they have learnt, those named `fresh` do not."""
        text = self.tr("What it has learnt (all layers)")
        if fresh:
            text = self.tr("What it has learnt ({kept} of {count} layers)")
        self._box.setItemText(0, text.format(kept=kept, count=kept + len(fresh)))
        self._box.setCurrentIndex(self._box.findData(beginning))
        self._what.setText(self._sentence(beginning, fresh, has_frozen))
        self._box.setAccessibleDescription(self._what.text())
        self.show()

    def _sentence(self, beginning: Beginning, fresh: Sequence[str], has_frozen: bool) -> str:
        if beginning == "fresh" and has_frozen:
            return self.tr("All layers begin anew. Those that are frozen never learn: let them learn first.")
        if beginning == "fresh":
            return self.tr("All layers begin anew; what the network has learnt is not used.")
        if not fresh:
            return self.tr("Every layer goes on from what it knows.")
        if len(fresh) > _MOST_NAMES:
            return self.tr("{count} new or changed layers get fresh weights.").format(count=len(fresh))
        return self.tr("New or changed, with fresh weights: {layers}.").format(layers=", ".join(fresh))
