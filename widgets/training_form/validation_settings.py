"""What the network is checked on while it learns: a share, the test part or a file, and how often."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from backend.catalogue.parameter import Parameter
from backend.wording import UserError, mark, say
from widgets.button import make_button
from widgets.fields.text_field import TextField
from widgets.fields.wide_row import WideRow
from widgets.number_text import percent_text
from widgets.tool_tip import plain_tip
from widgets.training_form.form_part import FormPart, merge_key
from widgets.training_form.shown import Shown

_SHARE = Parameter(
    "validation",
    mark("Validation share"),
    "number",
    0.2,
    mark("The share at the end of the training part that is held out to check on the network; 0 for none."),
    0.0,
    0.95,
)
_EVERY = Parameter(
    "validation_every",
    mark("Every so many epochs"),
    "integer",
    1,
    mark("After how many epochs the network is checked; 1 for after each."),
    1,
    1_000_000,
)


class ValidationSettings(FormPart):
    """`file_wanted` asks for a file to be chosen in a dialog."""

    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        choices: list[tuple[object, str]] = [
            ("share", self.tr("A share")),
            ("test", self.tr("The test part")),
            ("file", self.tr("A file")),
        ]
        row = self.add_choice(
            "validation_from",
            choices,
            self.tr("Checked on"),
            self.tr(
                "The samples that show how well it does. If that is the test part, what the Test page measures is "
                "no longer news."
            ),
            "validationFromField",
        )
        row.field.edited.connect(self._choose_from)
        self.add_parameter(_SHARE, "validationField")
        path = TextField(_read_path, _write_path, whole=True)
        path.setPlaceholderText(self.tr("No file yet"))
        path.edited.connect(self._change_path)
        sentence = self.tr("A file of the same kind of samples; its training part is taken.")
        self.keep_row(
            "validation_path", WideRow(path, self.tr("File to check on"), sentence), "validationPathField"
        )
        self._button = make_button(self.tr("Choose a file…"), "chooseValidationFileButton", "link")
        self._button.clicked.connect(self.file_wanted)
        self.column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_parameter(_EVERY, "validationEveryField")

    @override
    def show_settings(self, shown: Shown) -> None:
        data = shown.data
        self.rows["validation_from"].field.set_value(data.validation_from)
        self.rows["validation"].field.set_value(data.validation)
        self.rows["validation_path"].field.set_value(data.validation_path)
        self.rows["validation_path"].field.setToolTip(plain_tip(data.validation_path or ""))
        self.rows["validation_every"].field.set_value(shown.settings.validation_every)
        self.rows["validation"].setVisible(data.validation_from == "share")
        for part in (self.rows["validation_path"], self._button):
            part.setVisible(data.validation_from == "file")

    @override
    def summary(self, shown: Shown) -> str:
        data, every = shown.data, shown.settings.validation_every
        match data.validation_from:
            case "share" if data.validation == 0:
                return self.tr("Not checked")
            case "share":
                text = self.tr("The last {share}").format(share=_percent(data.validation))
            case "test":
                text = self.tr("The test part")
            case "file":
                text = _file_name(data.validation_path) or self.tr("No file yet")
        return text if every == 1 else self.tr("{what}, every {epochs} epochs").format(what=text, epochs=every)

    @override
    def change(self, name: str, value: object) -> None:
        if name == "validation":
            self.data_edited.emit({name: value}, merge_key(name, self.rows[name].field))
        else:
            super().change(name, value)

    def _choose_from(self, source: object) -> None:
        self.data_edited.emit({"validation_from": source}, None)

    def _change_path(self, path: object) -> None:
        self.data_edited.emit(
            {"validation_path": path}, merge_key("validation_path", self.rows["validation_path"].field)
        )


def _read_path(text: str) -> str | None:
    """The whole path, wherever the app runs."""
    if "\0" in text:
        raise UserError(say("“{path}” is not the path of a file.", path=text.replace("\0", "?")))
    if not text.strip():
        return None
    try:
        path = Path(text.strip()).expanduser()
    except RuntimeError:  # a home of somebody who is not there: then it is a name as any other
        path = Path(text.strip())
    return str(path.absolute())


def _write_path(value: object) -> str:
    return value if isinstance(value, str) else ""


def _file_name(path: str | None) -> str:
    return (path or "").replace("\\", "/").rsplit("/", 1)[-1]


def _percent(share: float) -> str:
    return percent_text(share, 0 if abs(share * 100 - round(share * 100)) < 1e-9 else 1)
