"""Keeping a network of one's own as a template: a small dialog asks for its name and a sentence."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.notices import Notices
from backend.own_templates import LONGEST_SENTENCE, LONGEST_TITLE, keep_template, own_templates
from backend.templates import TEMPLATES
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.label import make_label


class TemplateController(QObject):
    """Asks, keeps, and tells; `kept` says that there is one template more."""

    kept = Signal()

    def __init__(self, document: ProjectDocument, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._notices = notices
        self._window = window
        self._dialog: TemplateDialog | None = None
        damaged = own_templates()[1]
        if damaged:
            notices.tell_message("warning", damaged[0], of_project=False)

    def ask(self) -> None:
        """Ask for a name and a sentence; the window waits for the answer."""
        if not self._document.graph.nodes:
            self._notices.tell(
                "info",
                self.tr("There is nothing to keep yet."),
                self.tr("Draw a network first; then it can become a template."),
            )
            return
        if self._dialog is None:
            self._dialog = TemplateDialog(self._window)
            self._dialog.accepted.connect(self._keep)
        self._dialog.begin(self._document.project.name)

    def _keep(self) -> None:
        assert self._dialog is not None
        title, sentence = self._dialog.title.text(), self._dialog.sentence.text()
        try:
            kept = keep_template(self._document.project, title, sentence, frozenset(row.id for row in TEMPLATES))
        except UserError as error:
            self._notices.tell_message("error", error.message)
            return
        self._notices.tell(
            "good",
            self.tr("“{title}” is among your templates now.").format(title=kept.title),
            self.tr("Find it on Home, or on the command line as “{name}”.").format(name=kept.id),
        )
        self.kept.emit()

    def show_opened(self) -> None:
        """Another project is open: a dialog that asks about the one before is closed."""
        if self._dialog is not None:
            self._dialog.reject()


class TemplateDialog(QDialog):
    """Two lines to fill in. The window behind waits, but no event loop of its own holds the program up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templateDialog")
        self.setWindowTitle(self.tr("Save as template"))
        self.title, self.sentence = QLineEdit(), QLineEdit()
        self.title.setObjectName("templateTitleField")
        self.title.setMaxLength(LONGEST_TITLE)
        self.sentence.setObjectName("templateSentenceField")
        self.sentence.setMaxLength(LONGEST_SENTENCE)
        self.sentence.setPlaceholderText(self.tr("What it is good for, in a sentence"))
        self._buttons = QDialogButtonBox()
        keep = self._buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("keepTemplateButton")
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.title.textChanged.connect(lambda text: keep.setEnabled(bool(text.strip())))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Name"), self.title)
        form.addRow(self.tr("Sentence"), self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        why = self.tr("The network, its settings and its choice of data are kept; what it has learnt is not.")
        column.addWidget(make_label(why, "small", wrap=True))
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(420)

    def begin(self, title: str) -> None:
        """Ask anew, with this name to begin with."""
        self.title.setText(title)
        self.title.selectAll()
        self.sentence.clear()
        self.open()
        self.activateWindow()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
