"""The list of forms in which a network can be taken along, under the headings of their groups."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from widgets.export_dialog.form_row_delegate import (
    ENDING_ROLE,
    FORM_ROLE,
    REASON_ROLE,
    SENTENCE_ROLE,
    FormRowDelegate,
)
from widgets.export_dialog.forms import FORMS, GROUPS, ExportForm
from widgets.theme.theme import Theme
from widgets.wording import show_text

_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FormList(QListWidget):
    """Why some forms cannot be had now in; the form that is looked at out.

    A form that cannot be had can be looked at all the same: beside the list stands why.
    """

    form_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("exportFormList")
        self.setAccessibleName(self.tr("Export as"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(FormRowDelegate(theme, self))
        self._items: dict[str, QListWidgetItem] = {}
        for group in GROUPS:
            self._add_group(group)
        self.currentItemChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def _add_group(self, group: str) -> None:
        heading = QListWidgetItem(show_text(group), self)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        for form in FORMS:
            if form.group == group:
                self._items[form.id] = self._make_row(form)

    def _make_row(self, form: ExportForm) -> QListWidgetItem:
        item = QListWidgetItem(show_text(form.title), self)
        item.setFlags(_SHOWN)
        item.setData(FORM_ROLE, form.id)
        item.setData(ENDING_ROLE, " ".join(form.endings))
        item.setData(SENTENCE_ROLE, show_text(form.sentence))
        return item

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Say of these forms why they cannot be had now; all others can."""
        for form_id, item in self._items.items():
            reason, sentence = reasons.get(form_id, ""), str(item.data(SENTENCE_ROLE))
            item.setData(REASON_ROLE, reason)
            item.setToolTip(reason)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{sentence} {reason}".strip())

    @property
    def whole_height(self) -> int:
        """So high it is with all its rows."""
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()

    def choose(self, form_id: str) -> None:
        """Look at this form."""
        self.setCurrentItem(self._items[form_id])

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(FORM_ROLE):
            self.form_chosen.emit(item.data(FORM_ROLE))
