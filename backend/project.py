"""A project: the drawn network, how it is trained, on what data, and how pictures are prepared for it."""

from typing import Annotated, Literal

import msgspec

from backend.graph.model import Graph, ParameterValue, Shape

Positive = Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)]
Share = Annotated[float, msgspec.Meta(ge=0.0, lt=1.0)]
Rate = Annotated[float, msgspec.Meta(gt=0.0, le=1000.0)]
Weight = Annotated[float, msgspec.Meta(ge=0.0, le=1_000_000.0)]


MyDrawings = Literal["none", "all", "even"]
"""What of my drawings is among the data: none; all of them; or as many of each, where few are shown often."""


class OutputSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one of several outputs is taught: its loss (`None`: that of the training) and how much it counts."""

    loss: str | None = None
    weight: Weight = 1.0


class TrainingSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the network is trained; `optimizer`, `schedule`, `loss` and `metrics` name rows of their catalogues.

    A `full_batch` takes all samples in each step, whatever `batch_size` says. `warm_up` is how many epochs the
    learning rate takes to grow from nothing to where its schedule begins. `outputs` are by the id of their node;
    what is not in it learns by the loss of the whole. `class_weights` are one number a class, or a word: "equal",
    or "balanced" where rare classes count more. `monitor` is what tells which epoch is best, on held-out samples
    where there are some; `stop_early` ends the training when that has not become better by `min_delta` for
    `patience` measured epochs, and `keep_best` puts the weights of the best epoch back at the end.
    """

    epochs: Positive = 5
    batch_size: Positive = 32
    full_batch: bool = False
    optimizer: str = "adam"
    optimizer_parameters: dict[str, ParameterValue] = {}
    learning_rate: Rate = 0.001
    schedule: str = "constant"
    schedule_parameters: dict[str, ParameterValue] = {}
    warm_up: Annotated[float, msgspec.Meta(ge=0.0, le=1_000_000.0)] = 0.0
    loss: str = "sparse_categorical_crossentropy"
    loss_parameters: dict[str, ParameterValue] = {}
    outputs: dict[str, OutputSettings] = {}
    metrics: tuple[str, ...] = ()
    class_weights: Literal["equal", "balanced"] | tuple[Weight, ...] = "equal"
    shuffle: bool = True
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**31)] = 1
    validation_every: Positive = 1
    stop_early: bool = False
    patience: Positive = 5
    min_delta: Annotated[float, msgspec.Meta(ge=0.0, le=1_000_000.0)] = 0.0
    monitor: Literal["accuracy", "loss"] = "accuracy"
    keep_best: bool = False
    mixed_precision: bool = False

    def batch_of(self, samples: int) -> int:
        """How many of so many samples a step takes."""
        return max(1, samples if self.full_batch else min(self.batch_size, samples))


class DataChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which data: `name` is a row of the data catalogue, or "file" with the `path` of one.

    What is learnt is checked on samples that are held out: the share `validation` at the end of the training
    part, as Keras' `validation_split` takes it; or all of the "test" part; or the training part of the "file" at
    `validation_path`. `my_drawings` says what people drew themselves is learnt from, too.
    """

    name: str = "starter-digits"
    path: str | None = None
    validation: Share = 0.2
    validation_from: Literal["share", "test", "file"] = "share"
    validation_path: str | None = None
    my_drawings: MyDrawings = "none"

    @property
    def is_made(self) -> bool:
        """Whether there is a choice yet: there is none where a file is to be chosen."""
        return self.name != "file" or bool(self.path)

    @property
    def held_out(self) -> float:
        """The share of the training part that is not trained with."""
        return self.validation if self.validation_from == "share" else 0.0


class Column(msgspec.Struct, frozen=True):
    """One of the numbers of a row, as the training part has it; `title` says what it measures."""

    title: str
    mean: float
    variance: float
    low: float
    high: float


class DataFacts(msgspec.Struct, frozen=True):
    """What is known of data without loading it; `classes` are their names, empty for a regression.

    `columns` are those of data that is rows of numbers, empty for pictures.
    """

    title: str
    sample_shape: Shape
    classes: tuple[str, ...]
    training_samples: int
    test_samples: int
    columns: tuple[Column, ...] = ()

    @property
    def kind(self) -> Literal["pictures", "rows"]:
        return "rows" if len(self.sample_shape) == 1 else "pictures"


class Preparation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a picture becomes what the network is given.

    "digit": background from the border, Otsu's threshold, crop, 20 × 20 box, centre of mass, white on black.
    "plain": grey and resized, nothing else. The result is float32 from 0 to 1, `(height, width, channels)`.
    The rest says in which numbers the network takes it: its scale, whether what is light became dark, and whether
    the channels stand first. It holds for the pictures of data as well.
    """

    kind: Literal["digit", "plain"] = "digit"
    height: Positive = 28
    width: Positive = 28
    channels: Literal[1, 3] = 1
    scale: Literal["0 to 1", "0 to 255", "-1 to 1"] = "0 to 1"
    shades: Literal["light on dark", "dark on light"] = "light on dark"
    channels_first: bool = False

    def fits(self, shape: tuple[int, ...]) -> bool:
        """Whether a picture `(height, width[, channels])` has the size that it brings pictures to."""
        return (*shape, 1)[:3] == (self.height, self.width, self.channels)


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A comment on the canvas: plain text, its top left corner and its size in canvas units."""

    id: str
    text: str
    position: tuple[float, float] = (0.0, 0.0)
    size: tuple[float, float] = (200.0, 80.0)


class Project(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a `.netsketch` file holds, and what travels inside a model file."""

    name: str = "Untitled"
    graph: Graph = Graph()
    training: TrainingSettings = TrainingSettings()
    data: DataChoice = DataChoice()
    preparation: Preparation = Preparation()
    notes: tuple[Note, ...] = ()
