"""Where it looked: which places of the drawing, or which numbers, speak for an answer of the model."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject
from typing_extensions import override

from app.controllers.looked_into import LookedInto
from app.controllers.looking_controller import LookingController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.pages.test_page import TestPage
from backend.messages import Explain, Explanation
from widgets.inside.unit_words import value_text
from widgets.number_text import percent_text
from widgets.wording import show_text


class LookedController(LookingController):
    """Asks while the view is shown: with each new drawing, while the network learns, and for each other choice."""

    def __init__(
        self,
        looked_into: LookedInto,
        client: EngineClient,
        training: TrainingController,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(looked_into, client, training, page, page.looked, page.looked.appeared, parent)
        self._view = page.looked
        self._asked: npt.NDArray[Any] = np.zeros(0)
        self.seen: Explanation | None = None
        """What was answered last."""
        self._view.choices.changed.connect(self._ask_otherwise)

    def _ask_otherwise(self) -> None:
        """Another choice: what is under way is of no use any more."""
        self._question.forget()
        self._question.ask_soon(0)

    @override
    def _begin_anew(self) -> None:
        self._view.choices.set_network(self._looked_into.classes, self._looked_into.convolutions)
        super()._begin_anew()

    @override
    def _ask(self) -> Explain | None:
        sample = self._looked_into.sample
        if sample is None:
            return None
        self._asked = sample
        chosen = self._view.choices.chosen
        layer = chosen.layer if chosen.method == "grad-cam" else None
        return Explain(sample, chosen.method, chosen.target, layer, chosen.smooth)

    @override
    def _take(self, answer: object) -> bool:
        if isinstance(answer, Explanation):
            self.seen = answer
            self._show(answer)
        return isinstance(answer, Explanation)

    def _show(self, told: Explanation) -> None:
        labels = self._labels(told.targets)
        self._view.choices.set_network(labels, self._looked_into.convolutions)
        label = labels[told.target] if labels else self.tr("the answer")
        score = value_text(told.score)
        if told.before:
            head = self.tr("{label}: {share} sure, score {score}")
            head = head.format(label=label, share=percent_text(told.answer), score=score)
        else:
            head = self.tr("{label}: {score}").format(label=label, score=score)
        self._view.show_words(head, self._sentence(told).format(label=label), self._why(told))
        if told.heat.ndim == 1:
            titles = [show_text(column.title) for column in self._looked_into.columns]
            if len(titles) == len(told.heat):
                self._view.show_bars(titles, told.heat)
        else:
            has_sides = told.method != "saliency"
            is_coarse = told.method == "grad-cam"
            self._view.show_picture(self._asked, told.heat, smooth=is_coarse, has_sides=has_sides)

    def _labels(self, targets: int) -> list[str]:
        """The names of the answers; none where there is a single one, a number."""
        classes = self._looked_into.classes
        if len(classes) == targets:
            return list(classes)
        return [str(number) for number in range(targets)] if targets > 1 else []

    def _sentence(self, told: Explanation) -> str:
        """What is seen, with a place for the label."""
        is_row = told.heat.ndim == 1
        if not np.any(told.heat):
            return self.tr("This way finds nothing that speaks for “{label}” here.")
        match told.method:
            case "grad-cam":
                title = self._looked_into.titles.get(told.layer or "", told.layer or "")
                text = self.tr("Orange is where {layer} found what speaks for “{label}”.")
                return text.replace("{layer}", title.replace("{", "{{").replace("}", "}}"))
            case "saliency" if is_row:
                return self.tr("How fast the score of “{label}” changes with each number.")
            case "saliency":
                return self.tr(
                    "Orange are the points that change the score of “{label}” most if they change a little."
                )
            case "occlusion" if is_row:
                return self.tr("How much the score of “{label}” falls if a number has its usual value instead.")
            case "occlusion":
                return self.tr(
                    "Parts are hidden in turn. Orange: then the score of “{label}” falls. Blue: it rises."
                )

    def _why(self, told: Explanation) -> str:
        """What was measured."""
        match told.before:
            case "softmax":
                return self.tr(
                    "The score is the answer before the softmax. Behind it all answers share 100 %, and one that "
                    "is sure hardly moves any more."
                )
            case "sigmoid":
                return self.tr(
                    "The score is the answer before the sigmoid. Behind it, one that is sure hardly moves."
                )
            case _:
                return ""

    @override
    def _lost(self) -> str:
        return self.tr("The part that computes was lost. Draw again to see where it looked.")

    @override
    def _refuse(self, text: str) -> None:
        self.seen = None
        self._view.say(text, choices=True)  # another choice may do

    @override
    def _say(self, text: str) -> None:
        self.seen = None
        self._view.say(text)
