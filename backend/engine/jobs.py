"""What each request does, with the one network that the engine has in its hands. Imports TensorFlow."""

import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import assert_never

import msgspec
import numpy as np

from backend.calibration import corrected, sureness
from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.answer_drawings import answer_drawings, taker_of
from backend.engine.control import Control
from backend.engine.copy_to_measure import copy_to_measure
from backend.engine.evaluate import measure
from backend.engine.evaluated_data import EvaluatedData
from backend.engine.explain import explain
from backend.engine.exports.export import export
from backend.engine.fine_tune import fine_tune
from backend.engine.inside import Inside
from backend.engine.let_memory_go import collect, let_memory_go
from backend.engine.live_model import LiveModel
from backend.engine.looking_back import LookingBack
from backend.engine.model_files.look_through import look_through
from backend.engine.model_files.open import open_model
from backend.engine.model_files.open_weights import WeightsUnfitError
from backend.engine.model_files.read_drawing import read_drawing
from backend.engine.model_files.write import model_path, write_model
from backend.engine.sample_map import SampleMapper
from backend.engine.second_model import SecondModel
from backend.engine.train import Beginning, continue_run, load_watched, train
from backend.engine.twin import Twins
from backend.messages import (
    AnswerDrawings,
    Continue,
    DataReady,
    Done,
    DrawingRead,
    Evaluate,
    EvaluateBoth,
    Event,
    Explain,
    Export,
    FineTune,
    LastEvent,
    LoadData,
    LookInside,
    MapSamples,
    ModelOpened,
    ModelSaved,
    OpenModel,
    OpenSecond,
    Pause,
    PlaceInMap,
    Predict,
    PredictBoth,
    Prediction,
    Progress,
    ReadDrawing,
    Request,
    Resume,
    SaveModel,
    ShowMoment,
    ShowSamples,
    Shutdown,
    Stop,
    Train,
    UsePreparation,
    WeightsUnfit,
)
from backend.model_card import Measured
from backend.project import Project
from backend.wording import UserError, say

_EXAMPLES = 64
_EXAMPLE_ROWS = 400

Emit = Callable[[Event], None]


class Jobs:
    """Does requests; several threads may call it at once, each with requests of its own lane."""

    def __init__(self) -> None:
        self._model: LiveModel | None = None
        self._twins = Twins()
        self._inside = Inside(self._twins)
        self._looking_back = LookingBack()
        self._second = SecondModel()
        self._map = SampleMapper()
        self._evaluated = EvaluatedData()
        self._trains = False
        self._one_measuring = threading.Lock()

    def do(self, request: Request, control: Control, emit: Emit) -> LastEvent:
        """Do one request and return its last event; raises `UserError` for what cannot be done."""
        match request:
            case Train() | Continue() | FineTune():
                return self._train(request, control, emit)
            case Evaluate():
                return self._evaluate(request, control, emit)
            case ShowSamples():
                return self._evaluated.show(request, taker_of(self._model) if self._model else None)
            case OpenModel(path=path, into=into):
                return self._open(Path(path), into)
            case ReadDrawing(path=path):
                drawing = read_drawing(Path(path))
                return DrawingRead(drawing.project, drawing.origin, path, drawing.notes)
            case SaveModel(path=path):
                target = model_path(path)
                return ModelSaved(str(target), write_model(self._need_model(), target))
            case Export():
                model = self._need_model()
                exported = export(request, model, control, emit)
                return msgspec.structs.replace(exported, temperature=model.temperature)
            case LoadData(data=data):
                return _examples(load_watched(data, emit, control))
            case Predict(pictures=pictures):
                begin = perf_counter()
                model = self._need_model()
                answers = model.answer(pictures)
                milliseconds, temperature = 1000 * (perf_counter() - begin), model.temperature
                return Prediction(corrected(answers, temperature), milliseconds, sureness(answers, temperature))
            case LookInside():
                return self._inside.look(request, self._model)
            case Explain():
                return explain(request, self._need_model(), self._twins)
            case AnswerDrawings():
                return answer_drawings(self._need_model())
            case ShowMoment():
                return self._looking_back.look(request, self._model)
            case OpenSecond() | PredictBoth() | EvaluateBoth():
                return self._second.do(request, self._model, control, emit)
            case MapSamples():
                return self._map.make(request, self._need_model(), control, emit)
            case PlaceInMap(picture=picture):
                return self._map.place(picture, self._model)
            case UsePreparation(preparation=preparation):
                model = self._need_model()
                model.project = msgspec.structs.replace(model.project, preparation=preparation)
                return Done()
            case Pause() | Resume() | Stop() | Shutdown():
                return Done()  # done at the door; here for completeness of the union
            case _:
                assert_never(request)

    def tidy(self, request: Request) -> None:
        """After the last word on a request: give back what it took. Nobody waits for this."""
        if isinstance(request, Train | Continue | FineTune):
            let_memory_go()
        elif isinstance(request, Export):
            collect()  # of the copy that was written

    def _train(self, request: Train | Continue | FineTune, control: Control, emit: Emit) -> LastEvent:
        self._evaluated.let_go()  # a training has better uses for the memory
        self._trains = True
        try:
            match request:
                case Train(spec=spec, settings=settings, data=data, project=project, keep=keep):
                    beginning = Beginning(self._need_model(), keep) if keep else None
                    return train(spec, settings, data, project, emit, control, self._publish, beginning)
                case Continue(run=run, epochs=epochs):
                    return continue_run(Path(run), epochs, emit, control, self._publish)
                case FineTune():
                    return fine_tune(request, self._need_model(), emit, control, self._publish)
        finally:
            self._trains = False

    def _publish(self, model: LiveModel) -> None:
        model.warm_up()
        self._model = model

    def _need_model(self) -> LiveModel:
        model = self._model
        if model is None:
            raise UserError(say("There is no trained network yet: press Train, or open a model."))
        return model

    def _open(self, path: Path, into: Project | None) -> ModelOpened | WeightsUnfit:
        look_through(path)
        try:
            opened = open_model(path, into)
        except WeightsUnfitError as error:
            return WeightsUnfit(str(path), error.reason)
        self._publish(opened.model)
        model = opened.model
        return ModelOpened(
            model.project,
            opened.origin,
            str(path),
            opened.notes,
            model.classes,
            opened.taken,
            opened.is_changed,
        )

    def _evaluate(self, request: Evaluate, control: Control, emit: Emit) -> LastEvent:
        live = self._need_model()
        parts, facts = self._evaluated.load(request.data, request.part, emit, control, taker_of(live))
        # A training changes the weights with every step and has the metrics of its network in use.
        model = copy_to_measure(live) if self._trains else live

        def tell(done: int, of: int) -> None:
            emit(Progress(say("Measuring"), done, of))

        with self._one_measuring:  # two at once would share the metrics of one network
            measured = measure(model, parts, facts, control, tell)
        if model is live and measured.classes and measured.accuracy is not None:
            live.measured = Measured(measured.accuracy, measured.count, f"{request.part} samples of {facts.title}")
        return measured


def _examples(dataset: Dataset[Samples]) -> DataReady:
    """Samples from all over the training part (pictures grey), with the names of their classes."""
    is_rows = dataset.facts.kind == "rows"
    count = min(_EXAMPLE_ROWS if is_rows else _EXAMPLES, len(dataset.x_train))
    chosen = np.linspace(0, len(dataset.x_train) - 1, count).astype(np.int64)
    classes = dataset.facts.classes
    labels = [classes[label] if classes else str(label) for label in dataset.y_train[chosen]]
    samples = dataset.x_train[chosen]
    return DataReady(samples if is_rows else samples.mean(axis=-1), labels)
