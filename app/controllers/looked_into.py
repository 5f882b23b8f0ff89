"""What can be looked into on the Test page: the model, and the drawing or the numbers that it is given."""

from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from app.controllers.drawing_controller import DrawingController
from app.controllers.flow_controller import MOST_PARAMETERS, MOST_WORK
from app.controllers.row_controller import RowController
from app.model_state import ModelState
from app.pages.test_page import TestPage
from backend.catalogue.layers import layer_kind
from backend.catalogue.resting import RESTING
from backend.graph.analysis import analyse
from backend.graph.convolutions import convolutions
from backend.graph.errors import GraphError
from backend.graph.spec import ModelSpec
from backend.graph.to_spec import model_spec
from backend.project import Column, Project
from widgets.layer_titles import layer_titles


class LookedInto(QObject):
    """`changed` says that what is given may be another now, `replaced` that the model is."""

    changed = Signal()
    replaced = Signal()

    def __init__(
        self, model: ModelState, drawing: DrawingController, rows: RowController, page: TestPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._drawing, self._rows = model, drawing, rows
        self.spec: ModelSpec | None = None
        self.titles: dict[str, str] = {}
        """What the cards of the layers say, by their Keras names."""
        self.groups: dict[str, str] = {}
        self.resting: frozenset[str] = frozenset()
        """The layers that only work while the network learns."""
        self._is_too_large = False
        drawing.looked.connect(self.changed)
        page.rows.row_changed.connect(self.changed)
        model.replaced.connect(self._take_model)
        self._take_model()

    def _take_model(self) -> None:
        project = self._model.project
        self.titles, self.groups, self._is_too_large = {}, {}, False
        self.resting = frozenset()
        try:
            self.spec = model_spec(project.graph) if project is not None else None
        except GraphError:
            self.spec = None  # `obstacle` says so
        if project is not None:
            self._describe(project)
        self.replaced.emit()

    def _describe(self, project: Project) -> None:
        self.titles = layer_titles(project.graph)
        self.groups = {node.name: layer_kind(node.kind).group for node in project.graph.nodes}
        self.resting = frozenset(node.name for node in project.graph.nodes if node.kind in RESTING)
        analysis = analyse(project.graph)
        work = sum(layer.multiply_adds or 0 for layer in analysis.layers.values())
        self._is_too_large = analysis.parameters > MOST_PARAMETERS or work > MOST_WORK

    @property
    def project(self) -> Project:
        """The project of the model, which there must be."""
        assert self._model.project is not None
        return self._model.project

    @property
    def sample(self) -> npt.NDArray[Any] | None:
        """What the network is given: the numbers of the form, or the drawing; `None` for nothing."""
        return self._rows.row if self._rows.row is not None else self._drawing.given

    @property
    def columns(self) -> tuple[Column, ...]:
        """What the numbers are, where numbers are given."""
        return self._rows.columns

    @property
    def classes(self) -> tuple[str, ...]:
        return self._model.classes

    @property
    def answers(self) -> str:
        """The layer that names the classes; "" where several do, or none is known."""
        outputs = self.spec.outputs if self.spec is not None else ()
        return outputs[0].layer if len(outputs) == 1 else ""

    @property
    def convolutions(self) -> list[tuple[str, str]]:
        """Name and title of each convolution before the answer, in the order of the network."""
        names = convolutions(self.spec) if self.spec is not None else ()
        return [(name, self.titles.get(name, name)) for name in names]

    @property
    def obstacle(self) -> str:
        """Why nothing can be looked at now, and what to do; "" where it can."""
        if not self._model.exists:
            return self.tr("No network has learnt yet. Train one, or open a model; then you can look inside.")
        if self.spec is None:
            return self.tr("The drawing of this network cannot be built again, so nothing can be looked at.")
        if self._is_too_large:
            return self.tr("This network is too large to be looked into while you draw.")
        if self.sample is None:
            return self.tr("Draw something, or open a picture; then you see what the network makes of it.")
        return ""
