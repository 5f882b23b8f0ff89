"""Where the file goes: its name, its ending, and the folder."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from widgets.button import make_button
from widgets.export_dialog.forms import ExportForm
from widgets.label import make_label
from widgets.tool_tip import tip_text

_LONGEST_NAME = 200


class PlaceFields(QWidget):
    """A name and a folder in; `changed` says that it is another place, `browse_wanted` that one is looked for."""

    changed = Signal()
    browse_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._folder, self._ending = QLineEdit(), QLineEdit(), QComboBox()
        self._proposed = self._added = ""
        self._browse = make_button(self.tr("Browse…"), "exportBrowseButton")
        names = ((self._name, "exportNameField"), (self._folder, "exportFolderField"))
        for field, name in names:
            field.setObjectName(name)
            field.textChanged.connect(self.changed)
        self._ending.setObjectName("exportEndingField")
        self._ending.setAccessibleName(self.tr("Ending"))
        self._name.setMaxLength(_LONGEST_NAME)
        self._ending.currentIndexChanged.connect(self.changed)
        self._browse.clicked.connect(self.browse_wanted)
        self._arrange()

    def _arrange(self) -> None:
        title, folder_title = make_label(self.tr("Name"), "muted"), make_label(self.tr("Folder"), "muted")
        title.setBuddy(self._name)
        folder_title.setBuddy(self._folder)
        self._name.setAccessibleName(title.text())
        self._folder.setAccessibleName(folder_title.text())
        self._fixed_ending = make_label("", "muted", "exportEndingText")
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self._name, 1)
        upper.addWidget(self._fixed_ending)
        upper.addWidget(self._ending)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self._folder, 1)
        lower.addWidget(self._browse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(title, 0, 0)
        grid.addLayout(upper, 0, 1)
        grid.addWidget(folder_title, 1, 0)
        grid.addLayout(lower, 1, 1)

    # The place --------------------------------------------------------------------------------------------

    @property
    def folder(self) -> str:
        """The whole path of the folder; empty where what stands there is none."""
        try:
            folder = Path(self._folder.text().strip()).expanduser()
        except RuntimeError:
            return ""  # "~name" of somebody who has no home here
        return str(folder) if folder.is_absolute() and str(folder).isprintable() else ""

    @property
    def ending(self) -> str:
        """What the file ends with; empty for a folder."""
        return self._ending.currentText()

    @property
    def path(self) -> str:
        """The whole place; empty where the name or the folder is not said."""
        name = self._name.text().strip()
        if self.ending and name.lower().endswith(self.ending):
            name = name[: -len(self.ending)]
        return str(Path(self.folder) / f"{name}{self.ending}") if name and self.folder else ""

    @property
    def is_name_of_a_file(self) -> bool:
        """Whether the name stays in the folder: one with a slash in it would not."""
        name = self._name.text().strip()
        return bool(name) and name not in (".", "..") and name.isprintable() and not set(name) & set("/\\")

    def set_place(self, name: str, folder: str) -> None:
        """Propose this."""
        self._proposed = name
        self._name.setText(f"{name}{self._added}")
        self.set_folder(folder)

    def set_folder(self, folder: str) -> None:
        """Put it into this folder."""
        self._folder.setText(folder)
        self._folder.setToolTip(tip_text(folder))

    def show_form(self, form: ExportForm) -> None:
        """Offer the endings of this form, and its own name where nobody wrote another."""
        if self._name.text() == f"{self._proposed}{self._added}":
            self._name.setText(f"{self._proposed}{form.added}")
        self._added = form.added
        if [self._ending.itemText(at) for at in range(self._ending.count())] != list(form.endings):
            self._ending.blockSignals(True)
            self._ending.clear()
            self._ending.addItems(form.endings)
            self._ending.blockSignals(False)
        self._ending.setVisible(len(form.endings) > 1)
        self._fixed_ending.setVisible(len(form.endings) == 1)
        self._fixed_ending.setText(self.ending)
        self.changed.emit()

    def take_keyboard(self) -> None:
        """Let the name be written."""
        self._name.setFocus()
        self._name.selectAll()
