"""An engine that computes nothing: it speaks the protocol, so that the window can be tested in milliseconds.

Run as `python -m tests.app.fake_engine WAY --threads N --device ID --address ADDRESS`.
"""

import os
import sys
import time
from multiprocessing.connection import Client
from pathlib import Path

import numpy as np

from backend.folders import data_folder
from backend.message_frames import request_from_frames
from backend.messages import (
    AnswerDrawings,
    BothEvaluation,
    BothPrediction,
    Continue,
    DataReady,
    Device,
    Done,
    DrawingRead,
    DrawingsAnswered,
    EngineReady,
    EpochDone,
    Evaluate,
    EvaluateBoth,
    Evaluation,
    Event,
    EventEnvelope,
    Explain,
    Explanation,
    Export,
    Exported,
    FineTune,
    InsideView,
    LayerView,
    LoadData,
    LookInside,
    MapSamples,
    ModelOpened,
    ModelSaved,
    MomentView,
    OpenModel,
    OpenSecond,
    Pause,
    PlacedInMap,
    PlaceInMap,
    Predict,
    PredictBoth,
    Prediction,
    Progress,
    ReadDrawing,
    Refused,
    Request,
    Resume,
    SampleMap,
    SampleViews,
    SaveModel,
    SecondOpened,
    ShowMoment,
    ShowSamples,
    Shutdown,
    StepsDone,
    Stop,
    Train,
    TrainingEnded,
    TrainingStarted,
    UsePreparation,
    WeightsUnfit,
)
from backend.my_drawings.store import read_drawings
from backend.project import Project
from backend.proof import Proof
from backend.wire import KEY_VARIABLE, Wire
from backend.wording import say


class FakeEngine:
    """Answers each request at once; a training stands still after its first epoch until it is stopped."""

    def __init__(self, way: str, threads: int, device: str, wire: Wire) -> None:
        self._way = way
        self._device = device
        self._threads = threads
        self._wire = wire
        self._training = 0
        self._evaluating = 0
        self._exporting = 0
        self._project = Project()
        self._taught = False

    def run(self) -> None:
        """Serve until Shutdown, or until the window has gone."""
        if self._way == "cannot-start" and not (data_folder() / "mended").exists():
            self._refuse_everything()
            return
        versions = {"process": str(os.getpid())}
        self._tell(0, self._ready(versions))
        while True:
            try:
                envelope = request_from_frames(*self._wire.receive())
            except (EOFError, OSError):
                return
            if isinstance(envelope.body, Shutdown) and self._way != "deaf":
                self._tell(envelope.number, Done())
                return
            self._answer(envelope.number, envelope.body)

    def _ready(self, versions: dict[str, str]) -> EngineReady:
        """With the way "two-cards", as on a machine with two graphics cards of which the second may go."""
        nothing = say("Training on nothing")
        if self._way != "two-cards":
            return EngineReady(nothing, self._threads, versions, (Device("cpu", "CPU"),))
        cards = [Device("gpu:0", "First card"), Device("gpu:1", "Second card"), Device("all-gpus", "Both")]
        if _second_is_gone():
            del cards[1:]
        devices = (Device("cpu", "CPU"), *cards)
        is_there = not self._device or self._device in [device.id for device in devices]
        return EngineReady(
            nothing,
            self._threads,
            versions,
            devices,
            used=(self._device or "gpu:0") if is_there else "cpu",
            reason=say("It is used because it was chosen.") if is_there else say("The card is gone."),
            lost=None if is_there else self._device,
        )

    def _refuse_everything(self) -> None:
        """As an engine does whose TensorFlow cannot be imported."""
        self._tell(0, Refused(say("It cannot be imported.")))
        while True:
            envelope = request_from_frames(*self._wire.receive())
            if isinstance(envelope.body, Shutdown):
                self._tell(envelope.number, Done())
                return
            self._tell(envelope.number, Refused(say("It cannot be imported.")))

    def _answer(self, number: int, request: Request) -> None:
        match request:
            case Train():
                self._train(number, request)
            case FineTune(settings=settings):
                self._fine_tune(number, settings.epochs)
            case AnswerDrawings():
                # What is kept first is read right, and all others once it was taught.
                drawings = read_drawings().drawings
                if self._way == "drawings-wait":
                    return
                right = len(drawings) if self._taught else 1
                answers = {one.id: one.label if at < right else "?" for at, one in enumerate(drawings)}
                self._tell(number, DrawingsAnswered(answers))
            case Continue(run=run):
                self._training = number
                self._tell(number, TrainingStarted(run, 5, 3, 96, 24, 1000, steps_done=3))
                if self._way == "dies-while-training":
                    os._exit(9)
            case Stop(of=of):
                if of == self._training:
                    self._tell(of, TrainingEnded("stopped"))
                elif of == self._evaluating:
                    self._tell(of, Refused(say("The measuring was stopped.")))
                elif of == self._exporting:
                    self._tell(of, Refused(say("It was stopped.")))
                self._tell(number, Done())
            case Pause() | Resume() | UsePreparation():
                self._tell(number, Done())
            case Predict(pictures=pictures):
                if self._way == "slow-answers":
                    time.sleep(0.05)
                shares = np.full((len(pictures), 10), pictures.mean(), np.float32)
                self._tell(number, Prediction(shares, 1.0, np.full(len(pictures), np.nan, np.float32)))
            case LookInside(spec=spec, sample=sample, picture=picture, closer=closer):
                views = tuple(
                    LayerView(layer.name, "row", 1, 4, 0.0, 1.0, (4,), begin=4 * at, count=4)
                    for at, layer in enumerate(spec.layers)
                )
                grey = np.tile(np.array([0, 85, 170, 255], np.uint8), len(views))
                large = next((view for view in views if view.layer == closer), None)
                own = picture is not None
                self._tell(
                    number,
                    InsideView(
                        self._training > 0,
                        "7",
                        0 if own else sample % 50,
                        0 if own else 50,
                        views,
                        grey,
                        large,
                        grey,
                        1.0,
                        LayerView(spec.layers[-1].name, "maps", 2, 2, -1.0, 1.0, (2, 2, 1), count=1),
                        grey,
                    ),
                )
            case Explain() if self._way == "explains-nothing":
                self._tell(number, Refused(say("It has no slope.")))
            case Explain():
                self._tell(number, _explanation(request))
            case ShowMoment() if self._way == "dies-looking-back":
                os._exit(9)
            case ShowMoment() if self._way == "no-moments":
                self._tell(number, Refused(say("This run kept no moments.")))
            case ShowMoment(epoch=epoch, picture=picture):
                self._tell(number, _moment(round(epoch), picture is not None))
            case Evaluate() if self._way in ("long-evaluation", "long-after-teaching"):
                if self._way == "long-after-teaching" and not self._taught:
                    self._tell(number, _evaluation())
                    return
                self._evaluating = number
                self._tell(number, Progress(say("Measuring"), 1, 2))
            case Evaluate():
                self._tell(number, _evaluation())
            case ShowSamples(numbers=numbers, whole=True):
                self._tell(number, SampleViews(np.full((len(numbers), 28, 28, 1), numbers[0] / 20, np.float32)))
            case ShowSamples(numbers=numbers):
                self._tell(number, SampleViews(np.full((len(numbers), 28, 28), 200, np.uint8)))
            case LoadData():
                self._tell(number, DataReady(np.zeros((16, 28, 28), np.float32), ["0"] * 16))
            case OpenSecond() | PredictBoth() | EvaluateBoth() | MapSamples() | PlaceInMap():
                self._tell(number, _beside(request))
            case SaveModel(path=path):
                Path(path).write_bytes(b"weights")
                self._tell(number, ModelSaved(path, say("read back and compared")))
            case OpenModel(path=path, into=Project() as into) if (
                path.endswith("unfit.weights.h5") and into.graph.nodes
            ):
                reason = say("“{layer}” needs {needed}, the file has {held}.", layer="d", needed="2", held="3")
                self._tell(number, WeightsUnfit(path, reason))
            case OpenModel(path=path, into=Project() as into) if path.endswith(".weights.h5") and into.graph.nodes:
                note = say("The weights of {name} went into the network by the names of its layers.", name="w")
                self._tell(number, ModelOpened(into, "Keras 3", path, (note,), (), "weights"))
            case OpenModel(path=path) if path.endswith((".weights.h5", ".keras")):
                note = say("Assumed: it takes {shape}.", shape="28 × 28 × 1")
                self._tell(number, ModelOpened(self._project, "Keras 3", path, (note,), (), "copy"))
            case ReadDrawing(path=path) if Path(path).exists():
                note = say(
                    "{place} makes the network that was read; the program makes {count}.", place="1", count=2
                )
                self._tell(number, DrawingRead(self._project, "Keras 3", path, (note,)))
            case ReadDrawing():
                self._tell(number, Refused(say("Nothing can be read here.")))
            case Export():
                self._export(number, request)
            case OpenModel(path=path) if Path(path).exists():
                origin = "Keras 2.0.5" if "theirs" in Path(path).name else "NetSketch"
                changed = "changed" in Path(path).name
                told = ModelOpened(self._project, origin, path, (), tuple("0123456789"), is_changed=changed)
                self._tell(number, told)
            case OpenModel():
                self._tell(number, Refused(say("There is no such file.")))
            case _:
                pass

    def _train(self, number: int, request: Train) -> None:
        self._training, self._project = number, request.project
        self._tell(number, TrainingStarted("nowhere", 2, 3, 96, 24, 1000))
        self._tell(number, StepsDone(1, 3, 6, np.ones(3, np.float32), np.zeros(3, np.float32), 100.0))
        metrics: dict[str, float | None] = {"loss": 0.5, "accuracy": 0.5, "val_loss": 0.4, "val_accuracy": 0.6}
        self._tell(number, EpochDone(1, 2, metrics, 0.1, 1.0, 0.0))
        if self._way == "no-memory" and request.settings.batch_size > 16:
            smaller = request.settings.batch_size // 2
            self._tell(number, TrainingEnded("failed", say("There is not enough memory."), smaller_batch=smaller))
        if self._way == "dies-while-training":
            os._exit(9)

    def _fine_tune(self, number: int, epochs: int) -> None:
        """With the way "teaching-fails" it does; else it learns all at once."""
        if self._way == "teaching-fails":
            self._tell(number, Refused(say("It cannot be taught.")))
            return
        self._tell(number, TrainingStarted("nowhere", epochs, 3, 96, 24, 1000))
        self._tell(number, StepsDone(1, 3, 3 * epochs, np.ones(3, np.float32), np.zeros(3, np.float32), 100.0))
        if self._way == "teaching-waits":
            self._training = number
            return
        self._taught = True
        self._tell(number, TrainingEnded("finished"))

    def _export(self, number: int, request: Export) -> None:
        """With the way "export-waits" it is proven until it is stopped, with "export-differs" it is not equal."""
        self._tell(number, Progress(say("Proving"), 0, 0))
        if self._way == "export-waits":
            self._exporting = number
            return
        if self._way == "dies-exporting":
            os._exit(9)
        Path(request.path).write_bytes(b"weights")
        equal = 97 if self._way == "export-differs" else 100
        proof = Proof(100, equal, 1e-7, "keras 3", say("{equal} of 100 are equal.", equal=equal))
        self._tell(number, Exported(request.path, request.form, proof, f"{request.path}.card.md", 1.5))

    def _tell(self, number: int, event: Event) -> None:
        self._wire.send(EventEnvelope(number, event))


def _explanation(request: Explain) -> Explanation:
    """All of it spoke for the answer, the upper left corner most."""
    heat = np.full(request.picture.shape[:2], 0.25, np.float32)
    heat.flat[0] = 1.0
    target = 7 if request.target is None else request.target
    return Explanation(request.method, target, 10, heat, 4.5, 0.75, "softmax", request.layer, 1.0)


def _moment(epoch: int, has_drawing: bool) -> MomentView:
    """After each epoch one digit more is read right, of three that are watched."""
    answers = np.zeros((3, 10), np.float32)
    answers[np.arange(3), [digit if digit < epoch else 9 for digit in range(3)]] = 0.75
    return MomentView(
        epoch=epoch,
        watched=np.zeros((3, 28, 28), np.uint8),
        watched_labels=("0", "1", "2"),
        classes=tuple("0123456789"),
        answers=answers,
        count=20,
        held_out=True,
        accuracy=epoch / 4,
        confusion=np.eye(10, dtype=np.int32),
        filters=LayerView("dense", "maps", 2, 2, -1.0, 1.0, (2, 2, 1)),
        filter_picture=np.array([[0, 255], [85, 170]], np.uint8),
        drawing=answers[0] if has_drawing else None,
        milliseconds=1.0,
    )


def _beside(request: Request) -> Event:
    """What the engine says to questions about a second model, and about the map of samples."""
    match request:
        case OpenSecond(path=""):
            return Done()
        case OpenSecond(path=path) if Path(path).exists():
            return SecondOpened(Project(name="second"), "NetSketch", path, tuple("0123456789"))
        case PredictBoth(first=first, second=second):
            shares = [np.full(10, given.mean(), np.float32) for given in (first, second)]
            return BothPrediction(shares[0], shares[1], None, 1.0)
        case EvaluateBoth():
            pictures = np.zeros((2, 28, 28), np.uint8)
            pictures[:, 10:18, 10:18] = 255
            numbers = np.array([7, 9], np.int32)
            return BothEvaluation(
                100, 80, 12, 1, 7, 0.003, pictures, ("3", "5"), ("3", "6"), ("8", "5"), numbers, 13
            )
        case MapSamples(way=way):
            places = np.array([[0, 0], [4, 0], [0, 4], [4, 4]], np.float32)
            labels = np.array([0, 1, 2, 3], np.int32)
            pictures = np.zeros((4, 28, 28), np.uint8)
            pictures[:, 10:18, 10:18] = 255
            numbers = np.array([0, 5, 10, 15], np.int32)
            digits, share = tuple("0123456789"), 0.5 if way == "pca" else None
            return SampleMap(way, places, labels, labels, digits, pictures, "dense", 16, share, numbers, "test", 4)
        case PlaceInMap():
            return PlacedInMap(np.array([1, 2], np.float32))
        case _:
            return Refused(say("There is no such file."))


def _evaluation() -> Evaluation:
    """Ten samples of each of two classes; sample 3 and, less surely, sample 12 are answered wrong."""
    labels = np.repeat(np.array([0, 1], np.int32), 10)
    answers, sureness = labels.copy(), np.full(20, 0.75, np.float32)
    answers[3], answers[12] = 1, 0
    sureness[3] = 0.9
    return Evaluation(0.5, 0.9, 20, [[9, 1], [1, 9]], ("0", "1"), labels, answers, sureness)


def _second_is_gone() -> bool:
    return (data_folder() / "second-card-gone").exists()


def fake_engine_command(way: str, threads: int, device: str) -> list[str]:
    """How this engine is started."""
    words = ["--threads", str(threads), "--device", device]
    return [sys.executable, "-m", "tests.app.fake_engine", way, *words]


def main() -> None:
    way, threads, device, address = sys.argv[1], int(sys.argv[3]), sys.argv[5], sys.argv[7]
    if way == "never-starts":
        sys.exit("nothing to start with")
    wire = Wire(Client(address, authkey=bytes.fromhex(os.environ[KEY_VARIABLE])))
    FakeEngine(way, threads, device, wire).run()


if __name__ == "__main__":
    main()
