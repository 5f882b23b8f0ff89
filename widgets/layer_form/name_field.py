"""The row in which a layer is renamed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from backend.graph.naming import check_name, name_of_text
from widgets.document import ProjectDocument
from widgets.fields.field_row import FieldRow
from widgets.fields.text_field import TextField


def name_row(document: ProjectDocument, current_id: Callable[[], str | None]) -> FieldRow:
    """A row that takes only names the layer `current_id()` may have in the document as it is."""

    def read(text: str) -> str:
        name = name_of_text(text)
        check_name(document.graph, name, current_id())
        return name

    return FieldRow(
        TextField(read, str, whole=True),
        "name",
        QCoreApplication.translate("LayerForm", "Name"),
        QCoreApplication.translate("LayerForm", "What the layer is called in the model file, each its own."),
    )
