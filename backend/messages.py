"""What travels between the window and the engine: two closed unions of small frozen values.

Every request has a number (the envelope's); its events bear it. Exactly one last event follows every request.
"""

from typing import Any, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from backend.graph.spec import ModelSpec
from backend.project import DataChoice, Preparation, Project, TrainingSettings
from backend.wording import Message

Array = npt.NDArray[Any]


class _Travels(msgspec.Struct, frozen=True, tag=True, eq=False):
    """The base of all that travels; the class name is the tag on the wire."""


# Requests ------------------------------------------------------------------------------------------------


class Train(_Travels, frozen=True):
    """Build the network and train it; it becomes the engine's model. Ends with `TrainingEnded`.

    `project` is the drawing as it was when Train was pressed: luggage that is saved with the model.
    """

    spec: ModelSpec
    settings: TrainingSettings
    data: DataChoice
    project: Project


class Continue(_Travels, frozen=True):
    """Go on with the run in the folder `run`, from its last checkpoint. Ends with `TrainingEnded`.

    `epochs` is how many it is to have in all; `None` for as many as were planned.
    """

    run: str
    epochs: int | None = None


class FineTune(_Travels, frozen=True):
    """Go on training the engine's model from what it knows, as a run of its own. Ends with `TrainingEnded`.

    The run is called `name`; its network is that of the model, its `settings` and `data` are these.
    """

    settings: TrainingSettings
    data: DataChoice
    name: str


class AnswerDrawings(_Travels, frozen=True):
    """Answer all of my drawings, each prepared for the engine's model. Ends with `DrawingsAnswered`."""


class Pause(_Travels, frozen=True):
    """Hold the training between two chunks of steps. Ends with `Done`."""


class Resume(_Travels, frozen=True):
    """Go on after `Pause`. Ends with `Done`."""


class Stop(_Travels, frozen=True):
    """End the long work numbered `of` (a training keeps the model as it is). Ends with `Done`."""

    of: int


class Predict(_Travels, frozen=True):
    """Answer prepared pictures: float32, `(count, height, width, channels)`, 0 to 1. Ends with `Prediction`.

    `one_of_many` is a part of a longer work: a newer drawing does not take its place.
    """

    pictures: Array
    one_of_many: bool = False


Part = Literal["train", "test", "all", "held-out"]
"""A part of some data: "held-out" is what the choice of the data holds out, wherever that comes from."""


class Evaluate(_Travels, frozen=True):
    """Measure the model on a part of some data, also while it learns: as it is then. Ends with `Evaluation`."""

    data: DataChoice
    part: Part = "test"


class ShowSamples(_Travels, frozen=True):
    """Show the samples of these numbers, which count as those of an `Evaluation` do. Ends with `SampleViews`.

    With `whole` they come as the network is given them, else as small pictures.
    """

    data: DataChoice
    part: Part
    numbers: tuple[int, ...]
    whole: bool = False


class LookInside(_Travels, frozen=True):
    """Show what each layer makes of a sample, also while a training runs. Ends with `InsideView`.

    `spec` is what is drawn, or the part of it that can be computed; where the engine's model has these layers its
    weights answer, else those that `seed` gives. `sample` counts through the data, round and round; with a
    `picture` (float32, `(height, width, channels)` or a row of numbers) that is shown instead. The layer named
    `closer` is shown larger. A `roomy` view has more and larger pictures, all steps of recurrent
    layers, and the filters of the first layer. Pictures become what the `preparation` says.
    """

    spec: ModelSpec
    seed: int
    data: DataChoice
    sample: int = 0
    picture: Array | None = None
    closer: str | None = None
    roomy: bool = False
    preparation: Preparation = Preparation()


class Explain(_Travels, frozen=True):
    """Tell where the model looked, also while it is trained. Ends with `Explanation`.

    `picture` is float32, `(height, width, channels)` or a row of numbers; `target` is the number of the answer
    that is asked about, `None` for the one that is given. "grad-cam" looks at the convolution named `layer`, or at
    the last one; a `smooth` "saliency" is the mean over slightly changed pictures.
    """

    picture: Array
    method: Literal["grad-cam", "saliency", "occlusion"]
    target: int | None = None
    layer: str | None = None
    smooth: bool = False


class ShowMoment(_Travels, frozen=True):
    """Show the network as it was at an earlier moment of a run, also while one is trained. Ends with `MomentView`.

    `run` is the folder of the run; the moment that was kept nearest to `epoch` is shown. A `picture` (float32,
    `(height, width, channels)` or a row of numbers) is answered too.
    """

    run: str
    epoch: float
    picture: Array | None = None


class OpenSecond(_Travels, frozen=True):
    """Read a model file; it stays beside the engine's model, to be compared with it. Ends with `SecondOpened`.

    An empty `path` lets go of it, and ends with `Done`.
    """

    path: str


class PredictBoth(_Travels, frozen=True):
    """Answer one drawing by both models, prepared for each as `Predict` says. Ends with `BothPrediction`."""

    first: Array
    second: Array


class EvaluateBoth(_Travels, frozen=True):
    """Compare both models on the test part of some data, also beside a training. Ends with `BothEvaluation`."""

    data: DataChoice


class MapSamples(_Travels, frozen=True):
    """Place samples of the test part in a plane, by what the last layer before the answer says of them.

    Also while a training runs. At most `most` samples are taken, from all over. Ends with `SampleMap`.
    """

    data: DataChoice
    way: Literal["pca", "tsne"]
    most: int


class PlaceInMap(_Travels, frozen=True):
    """Say where one picture, prepared as for `Predict`, lies in the newest map. Ends with `PlacedInMap`."""

    picture: Array


class UsePreparation(_Travels, frozen=True):
    """Give the engine's model pictures in this way from now on, and save it so. Ends with `Done`."""

    preparation: Preparation


class OpenModel(_Travels, frozen=True):
    """Read a model file; it becomes the engine's model. Ends with `ModelOpened`."""

    path: str


class SaveModel(_Travels, frozen=True):
    """Write the engine's model as `.h5`, whole or not at all. Ends with `ModelSaved`."""

    path: str


class LoadData(_Travels, frozen=True):
    """Fetch data so that it is at hand (a download where needed). Ends with `DataReady`."""

    data: DataChoice


class Shutdown(_Travels, frozen=True):
    """End the engine. Ends with `Done`."""


Request = (
    Train
    | Continue
    | FineTune
    | AnswerDrawings
    | Pause
    | Resume
    | Stop
    | Predict
    | Evaluate
    | ShowSamples
    | LookInside
    | Explain
    | ShowMoment
    | OpenSecond
    | PredictBoth
    | EvaluateBoth
    | MapSamples
    | PlaceInMap
    | UsePreparation
    | OpenModel
    | SaveModel
    | LoadData
    | Shutdown
)

# Events --------------------------------------------------------------------------------------------------


class Device(msgspec.Struct, frozen=True):
    """Something to compute on: `id` as `--device` takes it ("cpu", "gpu:0", "all-gpus"), and its name."""

    id: str
    title: str


class EngineReady(_Travels, frozen=True):
    """TensorFlow is imported. `device` says in words what is computed on; `threads` is the intra-op count.

    `devices` is what there is, `used` the id of what is used and `reason` why. `lost` is the id of what was to be
    used and is not there. `half_precision_obstacle` says why half precision would not help; `None` where it does.
    """

    device: Message
    threads: int
    versions: dict[str, str]
    devices: tuple[Device, ...] = ()
    used: str = "cpu"
    reason: Message | None = None
    lost: str | None = None
    half_precision_obstacle: Message | None = None


class TrainingStarted(_Travels, frozen=True):
    """The network is built and the data loaded; `run` is the run folder.

    A run that goes on has done `steps_done` already, and its folder tells how. `layers` are the names of those
    that learn, in the order of the network. `watched` are a few samples whose answers will be told while it
    learns: pictures `(count, height, width)` from 0 to 1 or rows, float32, with the names of what they are.
    """

    run: str
    epochs: int
    steps_per_epoch: int
    samples: int
    validation_samples: int
    parameters: int
    steps_done: int = 0
    layers: tuple[str, ...] = ()
    watched: Array = np.zeros((0, 1, 1), np.float32)
    watched_labels: tuple[str, ...] = ()


class StepsDone(_Travels, frozen=True):
    """A chunk of steps. `step` counts from 1 over all epochs, `of` is their whole number.

    `loss` and `accuracy` hold one value per step of the chunk (float32, NaN where there is none).
    """

    epoch: int
    step: int
    of: int
    loss: Array
    accuracy: Array
    samples_per_second: float


class Warned(_Travels, frozen=True):
    """Something to be told at once while the work goes on, such as a disk that is full."""

    message: Message


class LiveView(_Travels, frozen=True):
    """How the network looks after `step`, told now and then while it learns.

    `gradients` and `weights` are the root mean squares of those of each layer in `TrainingStarted.layers`
    (float32, NaN where there are none yet); `answers` are what it says to the watched samples, `(samples,
    outputs)`; `memory` is what the engine takes, in bytes.
    """

    step: int
    learning_rate: float
    gradients: Array
    weights: Array
    answers: Array
    memory: int


class EpochDone(_Travels, frozen=True):
    """One epoch. `metrics` has `loss`, `accuracy`, what else was chosen, and the same with `val_` where measured.

    `seconds` is training alone; `None` is what was not a number. `answered` is how often each class was answered
    to the held-out samples, in this epoch; empty where that was not measured.
    """

    epoch: int
    of: int
    metrics: dict[str, float | None]
    learning_rate: float
    seconds: float
    validation_seconds: float
    answered: tuple[int, ...] = ()


class TrainingEnded(_Travels, frozen=True):
    """`model` is the path of the run's last `.h5`, where one could be written.

    `smaller_batch` is the batch size to try next, where memory ran out.
    """

    outcome: Literal["finished", "stopped", "failed"]
    why: Message | None = None
    run: str | None = None
    model: str | None = None
    smaller_batch: int | None = None


class Progress(_Travels, frozen=True):
    """Long work other than steps: `done` of `of` (0 where the end is not known)."""

    what: Message
    done: float
    of: float


class Prediction(_Travels, frozen=True):
    """The answers, float32, `(count, outputs)`; for a classifier each row sums to 1.

    `sureness` is how sure each of them is after what was measured on held-out samples, float32, `(count)`; NaN
    where the answers are not about classes.
    """

    answers: Array
    milliseconds: float
    sureness: Array = np.zeros(0, np.float32)


class Evaluation(_Travels, frozen=True):
    """`confusion[i][j]`: samples of class i that were answered j. `None` is what was not a number.

    `classes` are the names of what was to be answered, empty for numbers. `labels` and `answers` are, for each
    sample, what it is and what was answered: class numbers, int32, or numbers, float32. `sureness` is how sure
    each answer was (float32, the largest of what the network said; empty for numbers). All three are empty where
    the network does not give one answer a sample.
    """

    loss: float | None
    accuracy: float | None
    count: int
    confusion: list[list[int]]
    classes: tuple[str, ...] = ()
    labels: Array = np.zeros(0, np.int32)
    answers: Array = np.zeros(0, np.int32)
    sureness: Array = np.zeros(0, np.float32)


class SampleViews(_Travels, frozen=True):
    """The samples that were asked for, in that order: float32 as the network is given them, or rows of numbers.

    Small pictures are uint8, `(count, height, width)` or with three colours behind.
    """

    samples: Array


class LayerView(msgspec.Struct, frozen=True):
    """What a layer makes of a sample: a grey picture of `height` × `width`, at `begin` among the packed ones.

    "maps": channels of a picture side by side in a grid that is about square; "steps": a sequence, one row
    a step; "row": numbers of one row, folded where there are many. Black is `low` and white is `high`; they are
    `None` where a value is no number. `shape` is that of the first output, without the batch; `count` maps or
    numbers of it are in the picture.
    """

    layer: str
    form: Literal["maps", "steps", "row"]
    height: int
    width: int
    low: float | None
    high: float | None
    shape: tuple[int, ...]
    begin: int = 0
    count: int = 0


class DrawingsAnswered(_Travels, frozen=True):
    """By the id of each drawing the class that was answered; those that the network cannot know are left out."""

    answers: dict[str, str]


class InsideView(_Travels, frozen=True):
    """What the layers make of a sample; `pictures` are packed one behind the other, uint8.

    `closer` is the larger view of one layer, its picture in `closer_picture`. `label` is the sample's class, where
    there is one; `sample` of `samples` says which it is (0 of 0 for a picture that was given). A roomy view has
    the weights of the first layer with a kernel as `filters`.
    """

    trained: bool
    label: str
    sample: int
    samples: int
    layers: tuple[LayerView, ...]
    pictures: Array
    closer: LayerView | None
    closer_picture: Array
    milliseconds: float
    filters: LayerView | None = None
    filter_picture: Array = np.zeros(0, np.uint8)


class Explanation(_Travels, frozen=True):
    """Where the model looked for its answer number `target`, of `targets`.

    `heat`, float32, has a value for each place of the picture `(height, width)` or for each number of the row: how
    much it speaks for that answer; below 0 where "occlusion" found that it speaks against it. `score` is what was
    looked at: the answer before the activation named `before` ("" for the answer itself, which is `answer`).
    `layer` is the convolution that "grad-cam" looked at.
    """

    method: Literal["grad-cam", "saliency", "occlusion"]
    target: int
    targets: int
    heat: Array
    score: float
    answer: float
    before: Literal["softmax", "sigmoid", ""]
    layer: str | None
    milliseconds: float


class MomentView(_Travels, frozen=True):
    """The network of a run as it was after `epoch` epochs, 0 for before the first.

    `answers` are what it said to the watched samples, `(samples, outputs)`; those are grey pictures `(samples,
    height, width)`, uint8, or rows, float32; their labels and the names of the classes come along. `count` samples
    were measured, held out where `held_out` says so, else learnt from: `accuracy` is `None` for numbers, and
    `confusion[i][j]`, int32, counts those of class i that were answered j; it is empty for numbers and for very
    many classes. `filters` are the weights of the first layer that has a kernel, its picture in `filter_picture`.
    `drawing` is the answer to the picture, `None` where none was given or it does not fit.
    """

    epoch: int
    watched: Array
    watched_labels: tuple[str, ...]
    classes: tuple[str, ...]
    answers: Array
    count: int
    held_out: bool
    accuracy: float | None
    confusion: Array
    filters: LayerView | None
    filter_picture: Array
    drawing: Array | None
    milliseconds: float


class SecondOpened(_Travels, frozen=True):
    """The second model is there; the fields are those of `ModelOpened`."""

    project: Project
    origin: str
    path: str
    classes: tuple[str, ...] = ()


class BothPrediction(_Travels, frozen=True):
    """The answers of both models, float32 `(outputs,)`; `None` where one has none, `obstacle` then says why."""

    first: Array | None
    second: Array | None
    obstacle: Message | None
    milliseconds: float


class BothEvaluation(_Travels, frozen=True):
    """How two models do on the same `count` samples.

    The samples are counted that both answer right, only one of them, or none; `chance` is the p of McNemar's exact
    test: how probable so large a difference is where both are as good. `pictures` are some samples on which they
    differ, uint8 `(shown, height, width)` or with 3 colours (`(shown, 0, 0)` for rows of numbers), `labels` what
    they are and `said_first`, `said_second` what each model says.
    """

    count: int
    both_right: int
    only_first: int
    only_second: int
    both_wrong: int
    chance: float
    pictures: Array
    labels: tuple[str, ...]
    said_first: tuple[str, ...]
    said_second: tuple[str, ...]


class SampleMap(_Travels, frozen=True):
    """Samples as points of a plane, float32 `(count, 2)`, by the `numbers` numbers that `layer` says of each.

    `layer` is empty where no layer comes before the one that answers. `labels` are the classes, int32, and `said`
    those that were answered (both all 0 where `classes` is empty). `pictures` are uint8 `(count, height, width)`
    or with 3 colours, `(count, 0, 0)` for rows of numbers. `share` is how much of the variance two principal
    components show, `None` for t-SNE. `of` is how many samples the test part has.
    """

    way: Literal["pca", "tsne"]
    points: Array
    labels: Array
    said: Array
    classes: tuple[str, ...]
    pictures: Array
    layer: str
    numbers: int
    share: float | None
    of: int


class PlacedInMap(_Travels, frozen=True):
    """Where the picture lies, float32 `(2,)`; `None` where the map is of another model, or there is none."""

    place: Array | None


class ModelOpened(_Travels, frozen=True):
    """The model is the engine's now; `notes` say what was translated or could not be kept.

    `origin` is the program that wrote the file ("NetSketch 0.1.0", "Keras 2.2.4"); `classes` are the names of
    what the answers stand for, empty where the file does not say.
    """

    project: Project
    origin: str
    path: str
    notes: tuple[Message, ...] = ()
    classes: tuple[str, ...] = ()


class ModelSaved(_Travels, frozen=True):
    """The file is whole and was read back; `proof` says what was compared."""

    path: str
    proof: Message


class DataReady(_Travels, frozen=True):
    """The data is at hand; `examples` are some training samples, float32.

    Pictures are `(count, height, width)`, 0 to 1; rows of numbers `(count, columns)`, as they were measured.
    """

    examples: Array
    labels: list[str]


class Done(_Travels, frozen=True):
    """It is done; there is nothing to say."""


class Refused(_Travels, frozen=True):
    """It could not be done; the message says what, why and what next."""

    message: Message


class EngineLost(_Travels, frozen=True):
    """The engine process ended by itself; made by the worker, for every request that was still open.

    `waits` says that engines ended before they were ready: no other is started until something is asked for.
    """

    message: Message
    waits: bool = False


LastEvent = (
    TrainingEnded
    | Prediction
    | Evaluation
    | DrawingsAnswered
    | SampleViews
    | InsideView
    | Explanation
    | MomentView
    | SecondOpened
    | BothPrediction
    | BothEvaluation
    | SampleMap
    | PlacedInMap
    | ModelOpened
    | ModelSaved
    | DataReady
    | Done
    | Refused
    | EngineLost
)
"""The events of which each request gets exactly one, after all others."""

Event = EngineReady | TrainingStarted | StepsDone | Warned | LiveView | EpochDone | Progress | LastEvent


class RequestEnvelope(msgspec.Struct, frozen=True, eq=False):
    number: int
    body: Request


class EventEnvelope(msgspec.Struct, frozen=True, eq=False):
    """`number` is that of the request; 0 for what nobody asked for (`EngineReady`)."""

    number: int
    body: Event
