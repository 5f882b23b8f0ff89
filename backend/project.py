"""A project: the drawn network, how it is trained, on what data, and how pictures are prepared for it."""

from typing import Annotated, Literal

import msgspec

from backend.graph.model import Graph, ParameterValue, Shape

Positive = Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)]
Share = Annotated[float, msgspec.Meta(ge=0.0, lt=1.0)]
Rate = Annotated[float, msgspec.Meta(gt=0.0, le=1000.0)]


class TrainingSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the network is trained; `optimizer` and `loss` name rows of their catalogues."""

    epochs: Positive = 5
    batch_size: Positive = 32
    optimizer: str = "adam"
    optimizer_parameters: dict[str, ParameterValue] = {}
    learning_rate: Rate = 0.001
    loss: str = "sparse_categorical_crossentropy"
    shuffle: bool = True
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**31)] = 1


class DataChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which data: `name` is a row of the data catalogue, or "file" with the `path` of one.

    `validation` is the share at the end of the training part that is held out, as Keras' `validation_split`
    takes it.
    """

    name: str = "starter-digits"
    path: str | None = None
    validation: Share = 0.2


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
    """

    kind: Literal["digit", "plain"] = "digit"
    height: Positive = 28
    width: Positive = 28
    channels: Literal[1, 3] = 1


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
