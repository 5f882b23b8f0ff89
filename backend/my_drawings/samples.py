"""My drawings as samples: prepared for the network that is to read them, with the numbers of their classes."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import numpy.typing as npt

from backend.data.aligned import aligned_floats
from backend.data.errors import DataError
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.digits.resample import FloatArray
from backend.my_drawings.kept_drawing import KeptDrawing
from backend.my_drawings.store import DrawingError, read_drawings, read_picture
from backend.project import DataFacts, Preparation
from backend.wording import mark, say

NAME = "my-drawings"
TITLE = mark("My drawings")
DIGITS = tuple("0123456789")


@dataclass(frozen=True)
class Taker:
    """What the network that is given the samples takes: how pictures are prepared, and the names of its classes.

    Without classes any will do.
    """

    preparation: Preparation
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class DrawingSamples:
    """`x` is float32 from 0 to 1, `(count, height, width, channels)`; `y` int64, and the ids of the drawings."""

    x: FloatArray
    y: npt.NDArray[np.int64]
    ids: tuple[str, ...]


def classes_of(drawings: Sequence[KeptDrawing]) -> tuple[str, ...]:
    """The digits; or, where something else was drawn, the names of all that was."""
    seen = {drawing.label for drawing in drawings}
    return DIGITS if seen <= set(DIGITS) else tuple(sorted(seen))


def drawings_facts(taker: Taker | None = None) -> DataFacts:
    """What is known of my drawings as data; raises `DataError` where there are none."""
    drawings = read_drawings().drawings
    if not drawings:
        raise no_drawings()
    preparation, classes = _taken(taker, drawings)
    return DataFacts(
        title=TITLE,
        sample_shape=(preparation.height, preparation.width, preparation.channels),
        classes=classes,
        training_samples=sum(drawing.label in classes for drawing in drawings),
        test_samples=0,
    )


def drawing_samples(preparation: Preparation, classes: Sequence[str]) -> DrawingSamples:
    """All drawings of these classes, prepared so, in an order that mixes them and stays when others come."""
    numbers = {label: number for number, label in enumerate(classes)}
    fitting = [drawing for drawing in read_drawings().drawings if drawing.label in numbers]
    pictures = [
        (drawing, given)
        for drawing in sorted(fitting, key=lambda one: sha256(one.id.encode()).digest())
        if (given := prepared(drawing, preparation)) is not None
    ]
    x = aligned_floats((len(pictures), preparation.height, preparation.width, preparation.channels))
    for place, (_drawing, given) in enumerate(pictures):
        x[place] = given
    labels = np.array([numbers[drawing.label] for drawing, _given in pictures], np.int64)
    return DrawingSamples(x, labels, tuple(drawing.id for drawing, _given in pictures))


def prepared(drawing: KeptDrawing, preparation: Preparation) -> FloatArray | None:
    """What a network is given of the drawing; `None` where its file has gone or there is no ink to be found."""
    if preparation == drawing.preparation:
        return drawing.given
    try:
        return prepare(read_picture(drawing.id), preparation)
    except (DrawingError, EmptyPictureError):
        return None


def no_drawings() -> DataError:
    """There is nothing to learn from; the sentence says what to do."""
    return DataError(
        say("You have no drawings yet. Draw on the Test page and say what it was; then they can be learnt from.")
    )


def taken_by(taker: Taker | None) -> tuple[Preparation, tuple[str, ...]]:
    """How my drawings are prepared, and their classes, where they are all the data there is."""
    return _taken(taker, read_drawings().drawings)


def _taken(taker: Taker | None, drawings: Sequence[KeptDrawing]) -> tuple[Preparation, tuple[str, ...]]:
    preparation = taker.preparation if taker is not None else Preparation()
    return preparation, (taker.classes if taker is not None else ()) or classes_of(drawings)
