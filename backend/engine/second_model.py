"""The second model: it stays in the engine beside the first, to be compared with it."""

from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.calibration import corrected
from backend.engine.build import BUILDING
from backend.engine.compare_models import compare_models
from backend.engine.control import Control
from backend.engine.fit_data import DataDoesNotFitError
from backend.engine.live_model import LiveModel
from backend.engine.model_files.look_through import look_through
from backend.engine.model_files.open import open_model
from backend.engine.train import Emit, load_watched
from backend.messages import (
    BothPrediction,
    Done,
    EvaluateBoth,
    LastEvent,
    OpenSecond,
    PredictBoth,
    SecondOpened,
)
from backend.wording import Message, UserError, say


class SecondModel:
    """Opens it, and asks both. It is opened and measured in one thread while another lets both answer drawings."""

    def __init__(self) -> None:
        self._model: LiveModel | None = None

    def do(
        self,
        request: OpenSecond | PredictBoth | EvaluateBoth,
        first: LiveModel | None,
        control: Control,
        emit: Emit,
    ) -> LastEvent:
        """Do one request, `first` being the engine's model; raises `UserError` for what cannot be done."""
        match request:
            case OpenSecond(path=path):
                return self._open(path)
            case PredictBoth():
                return self._predict(request, first)
            case EvaluateBoth(data=data):
                second = self._model
                if first is None or second is None:
                    raise UserError(
                        say("Two models are needed to compare: train or open one, and open another beside.")
                    )
                return compare_models(first, second, load_watched(data, emit, control), control, emit)

    def _open(self, path: str) -> LastEvent:
        if not path:
            self._model = None
            return Done()
        look_through(Path(path))
        with BUILDING:  # it must not take of the chance that a training is just built with
            opened = open_model(Path(path))
        opened.model.warm_up()
        self._model = opened.model
        return SecondOpened(opened.model.project, opened.origin, path, opened.model.classes)

    def _predict(self, request: PredictBoth, first: LiveModel | None) -> BothPrediction:
        begin = perf_counter()
        of_first, obstacle = _answer(first, request.first)
        of_second, obstacle_too = _answer(self._model, request.second)
        milliseconds = 1000 * (perf_counter() - begin)
        return BothPrediction(of_first, of_second, obstacle or obstacle_too, milliseconds)


def _answer(
    model: LiveModel | None, picture: npt.NDArray[Any]
) -> tuple[npt.NDArray[np.float32] | None, Message | None]:
    """What a model says to a picture, or why it says nothing; where there is no model that is known already."""
    if model is None:
        return None, None
    try:
        return corrected(model.answer(picture[np.newaxis]), model.temperature)[0], None
    except DataDoesNotFitError as error:
        return None, error.message
