"""Events that are looked at: samples, layers, explanations, earlier moments, maps."""

from typing import Literal

import msgspec
import numpy as np

from backend.messages.travels import Array, Travels
from backend.wording import Message


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


class SampleViews(Travels, frozen=True):
    """The samples that were asked for, in that order: float32 as the network is given them, or rows of numbers.

    Small pictures are uint8, `(count, height, width)` or with three colours behind.
    """

    samples: Array


class InsideView(Travels, frozen=True):
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


class Explanation(Travels, frozen=True):
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


class MomentView(Travels, frozen=True):
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


class BothPrediction(Travels, frozen=True):
    """The answers of both models as `Prediction` has them, float32 `(outputs,)`.

    `None` where one has none; `obstacle` then says why.
    """

    first: Array | None
    second: Array | None
    obstacle: Message | None
    milliseconds: float


class BothEvaluation(Travels, frozen=True):
    """How two models do on the same `count` samples.

    The samples are counted that both answer right, only one of them, or none; `chance` is the p of McNemar's exact
    test: how probable so large a difference is where both are as good. `pictures` are some samples on which they
    differ, uint8 `(shown, height, width)` or with 3 colours (`(shown, 0, 0)` for rows of numbers), `labels` what
    they are and `said_first`, `said_second` what each model says; `samples` are their numbers in the test part,
    int32, and `differing` says on how many they differ in all.
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
    samples: Array
    differing: int


class SampleMap(Travels, frozen=True):
    """Samples as points of a plane, float32 `(count, 2)`, by the `numbers` numbers that `layer` says of each.

    `layer` is empty where no layer comes before the one that answers. `labels` are the classes, int32, and `said`
    those that were answered (both all 0 where `classes` is empty). `pictures` are uint8 `(count, height, width)`
    or with 3 colours, `(count, 0, 0)` for rows of numbers. `share` is how much of the variance two principal
    components show, `None` for t-SNE. They are the `samples` of these numbers, int32, of the `part` of the data,
    which has `of`.
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
    samples: Array
    part: Literal["test", "train"]
    of: int


class PlacedInMap(Travels, frozen=True):
    """Where the picture lies, float32 `(2,)`; `None` where the map is of another model, or there is none."""

    place: Array | None
