"""What the engine tells. Exactly one last event follows every request."""

from typing import Literal

import msgspec
import numpy as np

from backend.messages.travels import Array, Travels
from backend.messages.views import (
    BothEvaluation,
    BothPrediction,
    Explanation,
    InsideView,
    MomentView,
    PlacedInMap,
    SampleMap,
    SampleViews,
)
from backend.project import Project
from backend.proof import ModelForm, Proof
from backend.wording import Message


class Device(msgspec.Struct, frozen=True):
    """Something to compute on: `id` as `--device` takes it ("cpu", "gpu:0", "all-gpus"), and its name."""

    id: str
    title: str


class EngineReady(Travels, frozen=True):
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


class TrainingStarted(Travels, frozen=True):
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


class StepsDone(Travels, frozen=True):
    """A chunk of steps. `step` counts from 1 over all epochs, `of` is their whole number.

    `loss` and `accuracy` hold one value per step of the chunk (float32, NaN where there is none).
    """

    epoch: int
    step: int
    of: int
    loss: Array
    accuracy: Array
    samples_per_second: float


class Warned(Travels, frozen=True):
    """Something to be told at once while the work goes on, such as a disk that is full."""

    message: Message


class LiveView(Travels, frozen=True):
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


class EpochDone(Travels, frozen=True):
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


class TrainingEnded(Travels, frozen=True):
    """`model` is the path of the run's last `.h5`, where one could be written.

    `smaller_batch` is the batch size to try next, where memory ran out.
    """

    outcome: Literal["finished", "stopped", "failed"]
    why: Message | None = None
    run: str | None = None
    model: str | None = None
    smaller_batch: int | None = None


class Progress(Travels, frozen=True):
    """Long work other than steps: `done` of `of` (0 where the end is not known)."""

    what: Message
    done: float
    of: float


class Prediction(Travels, frozen=True):
    """The answers, float32, `(count, outputs)`; for a classifier each row sums to 1, as `corrected` made it.

    `sureness` is how sure each of them is after what was measured on held-out samples, float32, `(count)`; NaN
    where the answers are not about classes.
    """

    answers: Array
    milliseconds: float
    sureness: Array = np.zeros(0, np.float32)


class Evaluation(Travels, frozen=True):
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


class DrawingsAnswered(Travels, frozen=True):
    """By the id of each drawing the class that was answered; those that the network cannot know are left out."""

    answers: dict[str, str]


class SecondOpened(Travels, frozen=True):
    """The second model is there; the fields are those of `ModelOpened`."""

    project: Project
    origin: str
    path: str
    classes: tuple[str, ...] = ()


class ModelOpened(Travels, frozen=True):
    """The model is the engine's now; `notes` say what was translated or could not be kept.

    `origin` is the program that wrote the file ("NetSketch 0.1.0", "Keras 2.2.4"); `classes` are the names of
    what the answers stand for, empty where the file does not say. `taken` says what was taken from the file: the
    whole model; a copy, which cannot be saved there again; or weights, which went into the network as it was.
    A file `is_changed` where NetSketch saved it and another program changed a part of it since.
    """

    project: Project
    origin: str
    path: str
    notes: tuple[Message, ...] = ()
    classes: tuple[str, ...] = ()
    taken: Literal["model", "copy", "weights"] = "model"
    is_changed: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether another program than NetSketch wrote the file."""
        return not self.origin.startswith("NetSketch")


class WeightsUnfit(Travels, frozen=True):
    """Weights alone belong to another network than the one they were to go into; the engine's model stays.

    `reason` names the layer. A network of their own can be guessed: `OpenModel` without `into` opens them so.
    """

    path: str
    reason: Message


class DrawingRead(Travels, frozen=True):
    """A network without weights was read; the engine's model stays as it is. The fields are those above."""

    project: Project
    origin: str
    path: str
    notes: tuple[Message, ...] = ()


class ModelSaved(Travels, frozen=True):
    """The file is whole and was read back; `proof` says what was compared."""

    path: str
    proof: Message


class Exported(Travels, frozen=True):
    """The file (or folder) at `path` is whole; `proof` says what a clean process made of it.

    `card` is the path of the model card beside it, empty where none was written. `temperature` corrects how sure
    the answers of this model are: see `backend.calibration`.
    """

    path: str
    form: ModelForm
    proof: Proof
    card: str = ""
    temperature: float = 1.0


class DataReady(Travels, frozen=True):
    """The data is at hand; `examples` are some training samples, float32.

    Pictures are `(count, height, width)`, 0 to 1; rows of numbers `(count, columns)`, as they were measured.
    """

    examples: Array
    labels: list[str]


class Done(Travels, frozen=True):
    """It is done; there is nothing to say."""


class Refused(Travels, frozen=True):
    """It could not be done; the message says what, why and what next."""

    message: Message


class EngineLost(Travels, frozen=True):
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
    | WeightsUnfit
    | DrawingRead
    | ModelSaved
    | Exported
    | DataReady
    | Done
    | Refused
    | EngineLost
)
"""The events of which each request gets exactly one, after all others."""

Event = EngineReady | TrainingStarted | StepsDone | Warned | LiveView | EpochDone | Progress | LastEvent
