"""What the network learns from: a choice, some examples of it, and how its download gets on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.fields.choice_box import ChoiceBox
from widgets.fields.switch_field import SwitchField
from widgets.label import make_label
from widgets.sample_scatter import SampleScatter
from widgets.sample_strip import SampleStrip
from widgets.theme.theme import Theme
from widgets.tool_tip import plain_tip

_FINENESS = 1000
_PLANE_HEIGHT = 208
_FILE = "file:"


@dataclass(frozen=True)
class DataEntry:
    """A row of the choice."""

    id: str
    title: str
    description: str = ""


class DataChooser(QWidget):
    """Entries, the choice, examples and progress in; what the user chose out (an entry's id, or a file's path)."""

    chosen = Signal(str)
    file_chosen = Signal(str)
    open_requested = Signal()
    cancel_requested = Signal()
    drawings_wanted = Signal(object)
    """Whether my drawings are to be learnt from, too (a `bool`)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[DataEntry] = []
        self._shown = ""
        # Names of files differ at their end too.
        self._box = ChoiceBox(Qt.TextElideMode.ElideMiddle)
        self._box.setObjectName("dataChooser")
        self._box.setAccessibleName(self.tr("Data"))
        self._box.setPlaceholderText(self.tr("None chosen yet"))
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(8)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.currentIndexChanged.connect(self._on_index)
        self._box.activated.connect(self._on_activated)
        self._strip = SampleStrip(theme)
        self._scatter = SampleScatter(theme)
        self._scatter.setFixedHeight(_PLANE_HEIGHT)
        self._scatter.hide()
        self._drawings = SwitchField()
        self._drawings.setObjectName("withMyDrawings")
        self._drawings.edited.connect(self.drawings_wanted)
        self._drawings.hide()
        self._sentence = make_label("", "small", "dataSentence", wrap=True)
        self._refusal = make_label("", "warning", "dataRefusal", wrap=True)
        self._refusal.hide()
        self._progress = _ProgressRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._box)
        column.addWidget(self._strip)
        column.addWidget(self._scatter)
        for widget in (self._drawings, self._progress, self._refusal, self._sentence):
            column.addWidget(widget)

    def set_entries(self, entries: Sequence[DataEntry]) -> None:
        """The data sets there are; a row to open a file follows them."""
        self._entries = list(entries)
        self._fill()

    def set_choice(self, choice: str, title: str = "") -> None:
        """Show what is chosen: the id of an entry, any other (a file) with its title, or nothing yet."""
        if choice and all(entry.id != choice for entry in self._entries):
            self._entries = [entry for entry in self._entries if not entry.id.startswith(_FILE)]
            self._entries.append(DataEntry(_FILE + choice, title or choice, choice))
            choice = _FILE + choice
        self._shown = choice
        self._fill()

    def set_sentence(self, text: str) -> None:
        """A sentence about the data: how much there is of it."""
        self._sentence.setText(text)
        self._sentence.setVisible(bool(text))

    def set_examples(
        self, samples: npt.NDArray[Any], labels: list[str], titles: Sequence[str] = (), classes: Sequence[str] = ()
    ) -> None:
        """Some of its samples and what they are: pictures `(count, rows, columns)`, or rows `(count, columns)`.

        `titles` are those of the columns, `classes` all there are, in their order.
        """
        is_rows = samples.ndim == 2
        self.show_kind("rows" if is_rows else "pictures")
        if is_rows:
            self._scatter.set_examples(samples, labels, titles, classes)
        else:
            self._strip.set_examples(samples, labels)

    def show_kind(self, kind: Literal["pictures", "rows"]) -> None:
        """Make room for pictures, or for rows of numbers as points of a plane."""
        self._strip.setVisible(kind == "pictures")
        self._scatter.setVisible(kind == "rows")

    def set_drawings(self, count: int, added: bool) -> None:
        """How many of my drawings could be added, and whether they are; none, none are offered."""
        self._drawings.setText(self.tr("And my drawings ({count})").format(count=count))
        self._drawings.setAccessibleName(self._drawings.text())
        self._drawings.set_value(added)
        self._drawings.setVisible(added or count > 0)

    def set_progress(self, text: str, share: float | None = None) -> None:
        """Show that it is being fetched: how much of it, from 0 to 1, or `None` where that is not known."""
        self._progress.show_progress(text, share)

    def end_progress(self) -> None:
        """It is there, or it will not come."""
        self._progress.hide()

    def set_refusal(self, text: str) -> None:
        """Say why the data cannot be had; an empty text takes that away."""
        self._refusal.setText(text)
        self._refusal.setVisible(bool(text))

    def _fill(self) -> None:
        self._box.blockSignals(True)
        self._box.clear()
        for entry in self._entries:
            self._box.addItem(entry.title, entry.id)
            tip = plain_tip(entry.description)
            self._box.setItemData(self._box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._box.insertSeparator(self._box.count())
        self._box.addItem(self.tr("Open a file…"), "")
        self._show_choice()
        self._box.blockSignals(False)

    def _show_choice(self) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(self._shown)) if self._shown else -1)
        entry = next((entry for entry in self._entries if entry.id == self._shown), None)
        self._box.setToolTip(entry.description if entry is not None else "")

    def _on_index(self, index: int) -> None:
        chosen = self._box.itemData(index)
        if not chosen or chosen == self._shown:
            return
        self._shown = str(chosen)
        if self._shown.startswith(_FILE):
            self.file_chosen.emit(self._shown.removeprefix(_FILE))
        else:
            self.chosen.emit(self._shown)

    def _on_activated(self, index: int) -> None:
        if self._box.itemData(index) == "":
            self._box.blockSignals(True)
            self._show_choice()
            self._box.blockSignals(False)
            self.open_requested.emit()


class _ProgressRow(QWidget):
    """A sentence, a bar and Cancel."""

    def __init__(self, chooser: DataChooser) -> None:
        super().__init__()
        self._text = make_label("", "small", "dataProgressText", wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("dataProgress")
        self._bar.setAccessibleName(self.tr("Progress of the download"))
        self._bar.setTextVisible(False)
        cancel = make_button(self.tr("Cancel"), "cancelDataButton", "link")
        cancel.clicked.connect(chooser.cancel_requested)
        line = QHBoxLayout()
        line.addWidget(self._bar, 1)
        line.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addLayout(line)
        self.hide()

    def show_progress(self, text: str, share: float | None) -> None:
        self._text.setText(text)
        self._bar.setRange(0, 0 if share is None else _FINENESS)
        if share is not None:
            self._bar.setValue(round(max(0.0, min(1.0, share)) * _FINENESS))
        self.show()
