"""Correcting the answer to a drawing: one click keeps it under its right name."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from app.controllers.drawing_controller import DrawingController
from app.kept_drawings import KeptDrawings
from app.model_state import ModelState
from app.pages.test_page import TestPage
from backend.my_drawings.kept_drawing import KeptDrawing
from backend.my_drawings.plan import check_answers_classes
from backend.project import Preparation
from backend.wording import UserError


class CorrectionController(QObject):
    """Asks below each answer to a drawing what it was, and keeps what is said."""

    def __init__(
        self, model: ModelState, drawing: DrawingController, kept: KeptDrawings, page: TestPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._drawing, self._drawings, self._page = model, drawing, kept, page
        self._row = page.correction
        self._answer = ""
        self._picture: npt.NDArray[Any] | None = None
        """The drawing that was kept, or is being kept."""
        self._place = 0
        """Which of several digits of it."""
        self._kept: KeptDrawing | None = None
        drawing.looked.connect(self._look)
        drawing.answered.connect(self._ask)
        kept.changed.connect(self._look_for_kept)
        self._row.corrected.connect(self._keep)
        self._row.confirmed.connect(self._confirm)
        self._row.undo_requested.connect(self._undo)

    def _look(self) -> None:
        """Another drawing, or another network."""
        if self._drawing.given is None or not self._can_be_corrected():
            self._row.clear()
        if self._picture is not None and not self._is_kept_still():
            self._picture = self._kept = None

    def _can_be_corrected(self) -> bool:
        if self._model.project is None or not self._drawing.is_active:
            return False
        try:
            check_answers_classes(self._model.project)
        except UserError:
            return False  # a number cannot be put right by a class
        return True

    def _is_kept_still(self) -> bool:
        """Whether what stands on the pad is what was kept."""
        shown = self._page.pad
        if self._picture is None or shown.is_empty() or self._place != self._drawing.chosen:
            return False
        return np.array_equal(self._picture, shown.picture())

    def _ask(self, probabilities: npt.NDArray[np.float32], labels: list[str]) -> None:
        order = [labels[number] for number in np.argsort(-np.nan_to_num(probabilities), kind="stable")]
        self._answer = order[0]
        if self._picture is None and len(labels) > 1 and self._can_be_corrected():
            sample = self._drawing.sample
            is_test = sample is not None and sample.is_test
            # What the network does not know cannot be right, and of a sample it is known what it is.
            may_be_right = self._drawing.is_named and not is_test
            self._row.ask(
                order[1:] if may_be_right else order,
                labels,
                digit=self._drawing.chosen + 1 if self._drawing.count > 1 else 0,
                may_be_right=may_be_right,
                is_test=is_test,
            )

    def _confirm(self) -> None:
        self._keep(self._answer)

    def _keep(self, label: str) -> None:
        given, project = self._drawing.given, self._model.project
        if given is None or self._picture is not None:
            return
        self._picture, self._place = self._page.pad.picture(), self._drawing.chosen
        preparation = project.preparation if project is not None else Preparation()
        # Of several digits what is kept is the one that was looked at, as it was cut out.
        drawn = self._picture if self._drawing.count == 1 else np.round(given * 255).astype(np.uint8)
        self._drawings.keep(drawn, given, label, preparation, self._take)

    def _take(self, kept: KeptDrawing | None) -> None:
        if self._picture is None:
            return  # another one is drawn already
        self._kept = kept
        if kept is not None:
            self._row.show_kept(kept.label)
        else:
            self._begin_again()

    def _undo(self) -> None:
        if self._kept is not None:
            self._drawings.delete([self._kept.id])
        self._begin_again()

    def _begin_again(self) -> None:
        self._picture = self._kept = None
        self._row.clear()
        self._drawing.ask_again()

    def _look_for_kept(self) -> None:
        """What is kept may have been deleted or called otherwise in the view beside."""
        if self._kept is None:
            return
        found = next((one for one in self._drawings.drawings if one.id == self._kept.id), None)
        if found is None:
            self._begin_again()
        else:
            self._kept = found
            self._row.show_kept(found.label)
