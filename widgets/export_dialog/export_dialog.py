"""The Export dialog: at the left as what, at the right what that keeps and where it goes, below it the proof."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.content_scroll import ContentScroll
from widgets.export_dialog.form_list import FormList
from widgets.export_dialog.forms import FORMS, ExportForm, form_named
from widgets.export_dialog.kept_facts import KeptFacts
from widgets.export_dialog.outcome import Outcome
from widgets.export_dialog.outcome_box import OutcomeBox
from widgets.export_dialog.place_fields import PlaceFields
from widgets.in_order import put_in_order
from widgets.label import make_frame, make_label
from widgets.theme.theme import Theme
from widgets.tool_tip import tip_text
from widgets.wording import show_text

_SMALLEST = (820, 540)
_USUAL = (920, 680)
_SHARE = 0.92
_LIST_WIDTH = 372
_BESIDE_LIST = 8


class ExportDialog(QDialog):
    """What can be exported and where to in; what is to be exported out: `export_wanted` with form and path.

    It stands beside the work and holds nothing up: closed while something is written, it is only out of sight.
    """

    export_wanted = Signal(str, str)
    replace_confirmed = Signal()
    cancel_wanted = Signal()
    browse_wanted = Signal()
    folder_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumSize(*_SMALLEST)
        self._form = self._exported = FORMS[0]
        self._outcomes: dict[str, Outcome] = {}
        """By the ids of forms, since the dialog was shown."""
        self._reasons: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._works = False
        self._progress: tuple[str, float, float, bool] = ("", 0, 0, True)
        self._list = FormList(theme)
        usual = QSize(_USUAL[0], max(_USUAL[1], self._list.whole_height + 2 * _BESIDE_LIST))
        # The window behind is seen around it.
        self.resize(usual.boundedTo(parent.size() * _SHARE) if parent is not None else usual)
        self._title = make_label("", "title", "exportFormTitle", wrap=True)
        self._sentence = make_label("", "muted", "exportFormSentence", wrap=True)
        self._keeps = KeptFacts(theme)
        self._keeps_title = make_label(self.tr("What it keeps"), "section")
        self._note = make_label("", "small", "exportNote", wrap=True)
        self._reason = make_label("", "warning", "exportReason", wrap=True)
        self.place = PlaceFields()
        self._export = make_button(self.tr("Export"), "exportButton", "primary")
        self._close = make_button(self.tr("Close"), "exportCloseButton")
        self._outcome = OutcomeBox(theme)
        self._arrange()
        self._connect()
        self._list.choose(self._form.id)

    def _arrange(self) -> None:
        left = make_frame("panel", "right")
        left.setFixedWidth(_LIST_WIDTH)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(4, _BESIDE_LIST, 5, _BESIDE_LIST)
        beside.addWidget(self._list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._right(), 1)
        # Only now: a button that is in no dialog yet loses its place when the keyboard leaves it.
        self._export.setDefault(True)

    def _right(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(0)
        put_in_order(column, self._title, 4, self._sentence, 16, self._keeps_title, 8, self._keeps, 10)
        put_in_order(column, self._note, self._reason, 14, make_frame("line"), 14)
        put_in_order(column, self.place, 14, self._buttons(), 14, self._outcome)
        column.addStretch(1)
        # Large letters, or a long reason on a small screen: it scrolls then, to what is told of the export.
        scroll = ContentScroll(content)
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most if self._outcome.isVisible() else 0))
        right = QWidget()
        whole = QVBoxLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        whole.addStretch(1)
        return right

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._export)
        self._close.setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        self._list.form_chosen.connect(self._show_form)
        self.place.changed.connect(self._on_other_place)
        self.place.browse_wanted.connect(self.browse_wanted)
        self._export.clicked.connect(self._want)
        self._close.clicked.connect(self.close)
        self._outcome.replace_confirmed.connect(self.replace_confirmed)
        self._outcome.cancel_wanted.connect(self.cancel_wanted)
        self._outcome.folder_wanted.connect(self.folder_wanted)

    # What can be had --------------------------------------------------------------------------------------

    @property
    def form(self) -> ExportForm:
        """The form that is looked at."""
        return self._form

    def set_reasons(self, reasons: Mapping[str, str], notes: Mapping[str, str]) -> None:
        """By the ids of forms: why they cannot be had now, and what is to be known of those that can."""
        self._reasons, self._notes = dict(reasons), dict(notes)
        self._list.set_reasons(reasons)
        self._show_form(self._form.id)

    def choose(self, form_id: str) -> None:
        """Look at this form."""
        self._list.choose(form_id)

    def begin(self, subject: str, name: str, folder: str) -> None:
        """Show the dialog for a network of that name; the keyboard is where Enter exports."""
        self.setWindowTitle(self.tr("Export “{name}”").format(name=subject))
        if not self._works:
            self._outcomes = {}
            self._outcome.clear()
            self.place.set_place(name, folder)
        self.show()
        self.activateWindow()
        if self._export.isEnabled():
            self._export.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, form_id: str) -> None:
        is_other = form_id != self._form.id
        self._form = form = form_named(form_id)
        if is_other and self._works:
            self.show_progress(*self._progress)
        elif is_other:
            self._show_last_outcome()
        self._title.setText(show_text(form.title))
        self._sentence.setText(show_text(form.sentence))
        self._keeps.show_form(form)
        for shown in (self._keeps, self._keeps_title):
            shown.setVisible(bool(form.keeps))
        reason, note = self._reasons.get(form_id, ""), self._notes.get(form_id, "")
        hint = " ".join(text for text in (show_text(form.hint) if form.hint else "", note) if text)
        self._note.setText(hint)
        self._note.setVisible(bool(hint) and not reason)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.place.show_form(form)

    # Exporting --------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        """The Export button, as far as it can be pressed; what is missing is its tip."""
        missing = self._missing()
        self._export.setEnabled(not missing)
        self._export.setToolTip(tip_text(missing))
        self._export.setAccessibleDescription(missing)

    def _missing(self) -> str:
        if self._works:
            return self.tr("One is being exported.")
        if self._form.id in self._reasons:
            return self._reasons[self._form.id]
        if not self.place.is_name_of_a_file:
            return self.tr("Write a name without slashes.")
        return "" if self.place.path else self.tr("Choose a folder.")

    def _on_other_place(self) -> None:
        self._outcome.take_question_back()  # it was about another place
        self._offer()

    def _want(self) -> None:
        self._exported = self._form
        self._outcomes.pop(self._form.id, None)
        self._outcome.clear()
        self.export_wanted.emit(self._form.id, self.place.path)

    def ask_to_replace(self, question: str, why: str) -> None:
        """Something stands there already: `replace_confirmed` says that it may go."""
        self._outcome.ask_to_replace(question, why)

    def show_progress(self, what: str, done: float = 0, of: float = 0, can_cancel: bool = True) -> None:
        """One is being exported; until it ended there is nothing to press but Cancel."""
        self._works, self._progress = True, (what, done, of, can_cancel)
        self._offer()
        self._outcome.show_progress(self._named(what), done, of, can_cancel)

    def show_outcome(self, outcome: Outcome) -> None:
        """It ended so; it stands below its form from now on, and is named where another one is looked at."""
        self._works = False
        self._offer()
        self._outcomes[self._exported.id] = outcome
        self._outcome.show_outcome(replace(outcome, what=self._named(outcome.what)))

    def _show_last_outcome(self) -> None:
        outcome = self._outcomes.get(self._form.id)
        if outcome is None:
            self._outcome.clear()
        else:
            self._outcome.show_outcome(outcome)

    def _named(self, what: str) -> str:
        """What is told of an export, with its form in front while another one is looked at."""
        if self._form is self._exported:
            return what
        return self.tr("{form}: {what}").format(form=show_text(self._exported.title), what=what)
