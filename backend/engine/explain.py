"""Tells where a network looked: which places of a picture, or which numbers of a row, speak for an answer."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np
import numpy.typing as npt

from backend.data.errors import DataError
from backend.data.facts import describe
from backend.engine.class_score import Before, ClassScore, all_scores, class_score
from backend.engine.grad_cam import grad_cam, spread
from backend.engine.live_model import LiveModel
from backend.engine.occlusion import at_once, picture_occlusion, row_occlusion
from backend.engine.saliency import saliency
from backend.engine.twin import Twin, Twins
from backend.graph.analysis import analyse
from backend.graph.convolutions import convolutions
from backend.messages import Explain, Explanation
from backend.project import Project
from backend.wording import UserError, marked, say

Floats = npt.NDArray[np.float32]

_MOST_WORK = 3_000_000_000
"""Multiplications and additions that hiding one part after the other may take."""


@dataclass(frozen=True, eq=False)
class _Question:
    """What is explained, with all that it takes: the score of answer `target` to the sample."""

    model: LiveModel
    twin: Twin
    score: ClassScore
    sample: Floats
    target: int

    def scores(self, samples: Floats) -> Floats:
        """The score that is asked about, for each of the samples, which the first input that fits is given.

        Further inputs see the sample as it is.
        """
        given, first = self.twin.inputs_of(np.repeat(self.sample[np.newaxis], len(samples), axis=0))
        given[first] = self.twin.inputs_of(samples)[0][first]
        scores, _ = all_scores(self.twin, self.score)(given)
        return np.asarray(scores, np.float32)[:, self.target]


def explain(request: Explain, live: LiveModel, twins: Twins) -> Explanation:
    """Explain the model's answer to a sample. Raises `UserError` for what cannot be explained, and says why."""
    begin = perf_counter()
    sample = np.asarray(request.picture, np.float32)
    twin = twins.of(live.spec, live.project.training.seed)
    twin.take_weights(live)
    twin.preparation = live.project.preparation
    score = class_score(twin, two_sided=len(live.classes) == 2)
    given, _ = twin.inputs_of(sample[np.newaxis])
    scores, answers = (np.asarray(one, np.float32)[0] for one in all_scores(twin, score)(given))
    if not np.isfinite(scores).all():
        raise UserError(
            say(
                "The network's answer is no number, so nothing can be said about it. Train it anew with a smaller "
                "learning rate."
            )
        )
    target = _target(request.target, answers)
    layer = _layer(request, live)
    heat = _heat(request, _Question(live, twin, score, sample, target), layer)
    return Explanation(
        method=request.method,
        target=target,
        targets=len(answers),
        heat=np.ascontiguousarray(np.nan_to_num(heat), np.float32),
        score=float(scores[target]),
        answer=float(answers[target]),
        before=_before(score),
        layer=layer,
        milliseconds=1000 * (perf_counter() - begin),
    )


def _before(score: ClassScore) -> Before:
    return score.before


def _target(wanted: int | None, answers: Floats) -> int:
    """The answer that is asked about; where none is, the one that is given."""
    if wanted is None:
        return int(np.nanargmax(answers))
    if not 0 <= wanted < len(answers):
        raise UserError(
            say(
                "The network has {count} answers; there is no number {number}.",
                count=len(answers),
                number=wanted + 1,
            )
        )
    return wanted


def _layer(request: Explain, live: LiveModel) -> str | None:
    """The convolution that Grad-CAM is to look at; `None` for the other ways."""
    if request.method != "grad-cam":
        return None
    there = convolutions(live.spec)
    if not there:
        raise UserError(
            say("This network has no convolution before its answer, and Grad-CAM looks at one. Take another way.")
        )
    if request.layer is not None and request.layer not in there:
        raise UserError(
            say("“{name}” is no convolution before the answer. Choose another layer.", name=marked(request.layer))
        )
    return request.layer or there[-1]


def _heat(request: Explain, question: _Question, layer: str | None) -> Floats:
    """The value of each place `(height, width)`, or of each number of a row."""
    sample, twin = question.sample, question.twin
    if layer is not None:
        given, _ = twin.inputs_of(sample[np.newaxis])
        return spread(grad_cam(twin, question.score, given, question.target, layer), sample.shape[:2])
    most = _MOST_WORK // max(1, _work(question.model.project))
    if request.method == "saliency":
        smooth, count = request.smooth, at_once(most)
        sizes = saliency(twin, question.score, sample, question.target, smooth=smooth, count=count)
        return sizes.max(axis=-1) if sizes.ndim == 3 else sizes
    if sample.ndim == 1:
        return row_occlusion(question.scores, sample, _usual(question.model.project, len(sample)))
    return picture_occlusion(question.scores, sample, most)


def _work(project: Project) -> int:
    """Multiplications and additions of one answer."""
    return sum(layer.multiply_adds or 0 for layer in analyse(project.graph).layers.values())


def _usual(project: Project, count: int) -> Floats:
    """What the numbers of a row are on average in the data; zeros where that is not known."""
    try:
        columns = describe(project.data).columns
    except DataError:
        columns = ()
    if len(columns) != count:
        return np.zeros(count, np.float32)
    return np.array([column.mean for column in columns], np.float32)
