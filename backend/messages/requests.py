"""What the window asks of the engine. Each request has a number, which its events bear."""

from typing import Literal

from backend.graph.spec import ModelSpec
from backend.messages.travels import Array, Travels
from backend.project import DataChoice, Preparation, Project, TrainingSettings
from backend.proof import ModelForm


class Train(Travels, frozen=True):
    """Build the network and train it; it becomes the engine's model. Ends with `TrainingEnded`.

    `project` is the drawing as it was when Train was pressed: luggage that is saved with the model.
    `keep` names layers of the engine's model and those of the new network that begin with their weights; all
    others begin with fresh ones.
    """

    spec: ModelSpec
    settings: TrainingSettings
    data: DataChoice
    project: Project
    keep: tuple[tuple[str, str], ...] = ()


class Continue(Travels, frozen=True):
    """Go on with the run in the folder `run`, from its last checkpoint. Ends with `TrainingEnded`.

    `epochs` is how many it is to have in all; `None` for as many as were planned.
    """

    run: str
    epochs: int | None = None


class FineTune(Travels, frozen=True):
    """Go on training the engine's model from what it knows, as a run of its own. Ends with `TrainingEnded`.

    The run is called `name`; its network is that of the model, its `settings` and `data` are these.
    """

    settings: TrainingSettings
    data: DataChoice
    name: str


class AnswerDrawings(Travels, frozen=True):
    """Answer all of my drawings, each prepared for the engine's model. Ends with `DrawingsAnswered`."""


class Pause(Travels, frozen=True):
    """Hold the training between two chunks of steps. Ends with `Done`."""


class Resume(Travels, frozen=True):
    """Go on after `Pause`. Ends with `Done`."""


class Stop(Travels, frozen=True):
    """End the long work numbered `of` (a training keeps the model as it is). Ends with `Done`."""

    of: int


class Predict(Travels, frozen=True):
    """Answer prepared pictures: float32, `(count, height, width, channels)`, 0 to 1. Ends with `Prediction`.

    `one_of_many` is a part of a longer work: a newer drawing does not take its place.
    """

    pictures: Array
    one_of_many: bool = False


Part = Literal["train", "test", "all", "held-out"]
"""A part of some data: "held-out" is what the choice of the data holds out, wherever that comes from."""


class Evaluate(Travels, frozen=True):
    """Measure the model on a part of some data, also while it learns: as it is then. Ends with `Evaluation`."""

    data: DataChoice
    part: Part = "test"


class ShowSamples(Travels, frozen=True):
    """Show the samples of these numbers, which count as those of an `Evaluation` do. Ends with `SampleViews`.

    With `whole` they come as the network is given them, else as small pictures.
    """

    data: DataChoice
    part: Part
    numbers: tuple[int, ...]
    whole: bool = False


class LookInside(Travels, frozen=True):
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


class Explain(Travels, frozen=True):
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


class ShowMoment(Travels, frozen=True):
    """Show the network as it was at an earlier moment of a run, also while one is trained. Ends with `MomentView`.

    `run` is the folder of the run; the moment that was kept nearest to `epoch` is shown. A `picture` (float32,
    `(height, width, channels)` or a row of numbers) is answered too.
    """

    run: str
    epoch: float
    picture: Array | None = None


class OpenSecond(Travels, frozen=True):
    """Read a model file; it stays beside the engine's model, to be compared with it. Ends with `SecondOpened`.

    An empty `path` lets go of it, and ends with `Done`.
    """

    path: str


class PredictBoth(Travels, frozen=True):
    """Answer one drawing by both models, prepared for each as `Predict` says. Ends with `BothPrediction`."""

    first: Array
    second: Array


class EvaluateBoth(Travels, frozen=True):
    """Compare both models on the test part of some data, also beside a training. Ends with `BothEvaluation`."""

    data: DataChoice


class MapSamples(Travels, frozen=True):
    """Place samples of the test part in a plane, by what the last layer before the answer says of them.

    Also while a training runs. At most `most` samples are taken, from all over. Ends with `SampleMap`.
    """

    data: DataChoice
    way: Literal["pca", "tsne"]
    most: int


class PlaceInMap(Travels, frozen=True):
    """Say where one picture, prepared as for `Predict`, lies in the newest map. Ends with `PlacedInMap`."""

    picture: Array


class UsePreparation(Travels, frozen=True):
    """Give the engine's model pictures in this way from now on, and save it so. Ends with `Done`."""

    preparation: Preparation


class OpenModel(Travels, frozen=True):
    """Read a model file; it becomes the engine's model. Ends with `ModelOpened`.

    Weights alone go `into` the network of that project if they fit, else it ends with `WeightsUnfit`. Without a
    project, or with an empty one, a network for them is guessed.
    """

    path: str
    into: Project | None = None


class ReadDrawing(Travels, frozen=True):
    """Read a network without weights from a file: a Keras program or a description. Ends with `DrawingRead`."""

    path: str


class SaveModel(Travels, frozen=True):
    """Write the engine's model as `.h5`, whole or not at all. Ends with `ModelSaved`."""

    path: str


class Export(Travels, frozen=True):
    """Write the engine's model in a form for elsewhere, and prove it there; also beside a training.

    The ending that the form has is put behind the path where it is missing. Ends with `Exported`; `Stop` ends it.
    """

    path: str
    form: ModelForm


class LoadData(Travels, frozen=True):
    """Fetch data so that it is at hand (a download where needed). Ends with `DataReady`."""

    data: DataChoice


class Shutdown(Travels, frozen=True):
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
    | ReadDrawing
    | SaveModel
    | Export
    | LoadData
    | Shutdown
)

# Events --------------------------------------------------------------------------------------------------
