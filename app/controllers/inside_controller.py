"""Inside: what each layer of the model answers to what is drawn, asked again as one draws and as it learns."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject
from typing_extensions import override

from app.controllers.looked_into import LookedInto
from app.controllers.looking_controller import LookingController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.pages.test_page import TestPage
from backend.messages import InsideView, LayerView, LookInside
from widgets.inside.layer_values import layer_values
from widgets.inside.shown_layer import ShownLayer

FILTERS = "filters"
"""The key of what the first layer looks for, beside the names of the layers."""


class InsideController(LookingController):
    """Asks while the view is shown, and shows the layers in the order of the network."""

    def __init__(
        self,
        looked_into: LookedInto,
        client: EngineClient,
        training: TrainingController,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(looked_into, client, training, page, page.layers, page.layers.appeared, parent)
        self._view = page.layers
        self.seen: InsideView | None = None
        """What was answered last."""
        self._closer = ""
        self._view.closer_wanted.connect(self._look_closer)

    @override
    def _ask(self) -> LookInside | None:
        looked_into = self._looked_into
        if looked_into.spec is None:
            return None
        project = looked_into.project
        closer = self._closer if self._closer != FILTERS else ""
        return LookInside(
            looked_into.spec,
            project.training.seed,
            project.data,
            picture=looked_into.sample,
            closer=closer or None,
            roomy=True,
            preparation=project.preparation,
        )

    @override
    def _take(self, answer: object) -> bool:
        if isinstance(answer, InsideView):
            self.seen = answer
            self._show()
        return isinstance(answer, InsideView)

    def _show(self) -> None:
        view = self.seen
        if view is None:
            return
        layers = [self._shown(layer.layer, layer, view.pictures) for layer in view.layers]
        has_filters = view.filters is not None and view.filters.form == "maps"  # weights alone say nothing
        if view.filters is not None and has_filters:
            at = next((at for at, layer in enumerate(layers) if layer.key == view.filters.layer), len(layers))
            layers.insert(at, self._filters(view.filters, view))
        if self._closer == FILTERS and view.filters is not None:
            self._view.show_closer(self._filters(view.filters, view))
        elif view.closer is not None and view.closer.layer == self._closer:
            self._view.show_closer(self._shown(self._closer, view.closer, view.closer_picture))
        legend = self.tr(
            "Dark is the lowest value of each layer, bright the highest. Click a layer to see it larger."
        )
        self._view.show_layers(layers, legend)

    def _shown(self, key: str, layer: LayerView, pictures: npt.NDArray[np.uint8]) -> ShownLayer:
        title = self._looked_into.titles.get(layer.layer, layer.layer)
        names = self._looked_into.classes if self._looked_into.answers == layer.layer else ()
        values = layer_values(layer, pictures, tuple(names))
        group = self._looked_into.groups.get(layer.layer, "core")
        return ShownLayer(key, title, group, values, rests=layer.layer in self._looked_into.resting)

    def _filters(self, filters: LayerView, view: InsideView) -> ShownLayer:
        title = self._looked_into.titles.get(filters.layer, filters.layer)
        text = self.tr("What {layer} looks for").format(layer=title)
        return ShownLayer(FILTERS, text, "convolution", layer_values(filters, view.filter_picture))

    def _look_closer(self, key: str) -> None:
        """One layer is to be seen large; "" for all of them again."""
        self._closer = key
        if key == FILTERS:
            self._show()
        elif key:
            self._question.ask_soon(0)

    @override
    def _lost(self) -> str:
        return self.tr("The part that computes was lost. Draw again to look inside.")

    @override
    def _refuse(self, text: str) -> None:
        self._say(text)

    @override
    def _say(self, text: str) -> None:
        self.seen, self._closer = None, ""
        self._view.say(text)
