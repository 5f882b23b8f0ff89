"""What a network can be taken along as: a row for each form, with what it is for and what it keeps."""

from dataclasses import dataclass
from typing import Literal

from backend.wording import mark

Kept = Literal["layers", "weights", "optimizer", "preparation", "drawing"]

KEPT: dict[Kept, str] = {
    "layers": mark("The layers and their settings"),
    "weights": mark("What the network has learnt"),
    "optimizer": mark("Where its training stood, to go on with it"),
    "preparation": mark("How samples are prepared, and the class names"),
    "drawing": mark("The drawing, its notes and training settings"),
}
"""All that there is to keep, in words."""

GO_ON = mark("To go on with")
ELSEWHERE = mark("For other programs and devices")
PROGRAM = mark("As a program")
DRAWING = mark("The drawing")

GROUPS = (GO_ON, ELSEWHERE, PROGRAM, DRAWING)


@dataclass(frozen=True)
class ExportForm:
    """One form. `endings` are what its file may end with, the first is proposed; a folder has none.

    `sentence` says what it is for, `hint` what whoever uses it has to know. `needs_model` says that there must be
    something that was learnt. `added` stands behind the proposed name, where two forms have one ending.
    """

    id: str
    group: str
    title: str
    endings: tuple[str, ...]
    sentence: str
    keeps: tuple[Kept, ...]
    needs_model: bool = True
    hint: str = ""
    added: str = ""

    @property
    def is_folder(self) -> bool:
        return not self.endings


_BY_HAND = mark("The program that uses it has to prepare samples by itself; the card beside the file says how.")
_BESIDE = mark("Beside it the .h5 model is written that it loads; keep the two together.")

FORMS = (
    ExportForm(
        "h5",
        GO_ON,
        mark("NetSketch and Keras model"),
        (".h5",),
        mark("Opens here again, and in Keras anywhere else."),
        ("layers", "weights", "optimizer", "preparation", "drawing"),
    ),
    ExportForm(
        "keras",
        GO_ON,
        mark("Keras model, newer kind"),
        (".keras",),
        mark("For programs that are written for Keras 3."),
        ("layers", "weights", "optimizer"),
        hint=_BY_HAND,
    ),
    ExportForm(
        "weights",
        GO_ON,
        mark("Weights only"),
        (".weights.h5",),
        mark("The numbers, for a program that has the network."),
        ("weights",),
        hint=mark("It opens only where the same network is built first: the program that trains does that."),
    ),
    ExportForm(
        "saved-model",
        ELSEWHERE,
        mark("TensorFlow folder (SavedModel)"),
        (),
        mark("For servers and programs that run TensorFlow."),
        ("layers", "weights", "optimizer", "preparation", "drawing"),
        hint=mark("A folder with several files. In it lies netsketch.h5, which opens here again."),
    ),
    ExportForm(
        "litert",
        ELSEWHERE,
        mark("LiteRT model"),
        (".tflite",),
        mark("For phones and small devices."),
        ("layers", "weights"),
        hint=_BY_HAND,
    ),
    ExportForm(
        "onnx",
        ELSEWHERE,
        mark("ONNX model"),
        (".onnx",),
        mark("For programs that know neither Keras nor TensorFlow."),
        ("layers", "weights"),
        hint=_BY_HAND,
    ),
    ExportForm(
        "train-program",
        PROGRAM,
        mark("Program that trains"),
        (".py",),
        mark("Builds and trains this network with Keras alone."),
        ("layers",),
        needs_model=False,
        hint=mark("The training settings and the choice of data are in it too."),
    ),
    ExportForm(
        "train-notebook",
        PROGRAM,
        mark("Notebook that trains"),
        (".ipynb",),
        mark("The same, cell by cell, for Jupyter."),
        ("layers",),
        needs_model=False,
        hint=mark("The training settings and the choice of data are in it too."),
    ),
    ExportForm(
        "predict-program",
        PROGRAM,
        mark("Program that predicts"),
        (".py",),
        mark("Answers as NetSketch does, with Keras alone."),
        ("layers", "weights", "preparation"),
        hint=_BESIDE,
        added=" predict",
    ),
    ExportForm(
        "predict-notebook",
        PROGRAM,
        mark("Notebook that predicts"),
        (".ipynb",),
        mark("The same, cell by cell, for Jupyter."),
        ("layers", "weights", "preparation"),
        hint=_BESIDE,
        added=" predict",
    ),
    ExportForm(
        "project",
        DRAWING,
        mark("NetSketch project"),
        (".netsketch",),
        mark("Drawing, settings and choice of data, nothing learnt."),
        ("layers", "drawing"),
        needs_model=False,
    ),
    ExportForm(
        "picture",
        DRAWING,
        mark("Picture of the network"),
        (".png", ".svg", ".pdf"),
        mark("The network as it is on the canvas, to show."),
        (),
        needs_model=False,
    ),
    ExportForm(
        "table",
        DRAWING,
        mark("Table of the layers"),
        (".md", ".csv", ".txt"),
        mark("A row for each layer: settings, shapes, parameters."),
        (),
        needs_model=False,
    ),
)
"""All forms, those that people take most often at the top of their groups."""


def form_named(form_id: str) -> ExportForm:
    """The form of that id; raises `StopIteration` where there is none."""
    return next(form for form in FORMS if form.id == form_id)
