"""What the bar and the status line say of the document and of the model."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.controllers.file_controller import FileController
from app.model_state import ModelState
from backend.project import Project
from widgets.document import ProjectDocument
from widgets.number_text import percent_text, whole_text
from widgets.status_line import StatusLine
from widgets.top_bar import TopBar


class TitleController(QObject):
    """Says the name in the bar and, below, which network one sees; `is_testing` tells if the Test page is up."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        files: FileController,
        top_bar: TopBar,
        status: StatusLine,
        is_testing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        self._files = files
        self._top_bar = top_bar
        self._status = status
        self._is_testing = is_testing
        files.name_changed.connect(self._show_name)
        document.changed.connect(self.show_model)
        model.changed.connect(self.show_model)
        model.changed.connect(self._show_name)
        self._show_name()

    def _show_name(self) -> None:
        self._top_bar.set_document(self._files.name(), self._files.state())

    def show_model(self) -> None:
        """On the Test page the model that answers, elsewhere the network on the canvas."""
        if self._is_testing() and self._model.project is not None:
            self._status.set_model(self._model_in_words(self._model.project))
        elif self._document.graph.nodes:
            count = whole_text(self._document.analysis.parameters)
            text = self.tr("{name} · {count} parameters")
            self._status.set_model(text.format(name=self._files.name(), count=count))
        else:
            self._status.set_model(self.tr("No network yet"))

    def _model_in_words(self, project: Project) -> str:
        words = [self.tr("{name}, as it was trained").format(name=project.name)]
        if self._model.accuracy is not None:
            accuracy = percent_text(self._model.accuracy)
            words.append(self.tr("{accuracy} right on held-out samples").format(accuracy=accuracy))
        if project.graph != self._document.graph:
            words.append(self.tr("the drawing has changed since"))
        return " · ".join(words)
