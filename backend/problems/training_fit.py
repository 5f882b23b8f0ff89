"""Problems of the course of a training: what is measured, weighed and planned, and whether it can be."""

from collections.abc import Iterator

from backend.catalogue.accuracy import accuracy_class
from backend.catalogue.metrics import metric_row
from backend.class_weights import no_classes, wrong_count
from backend.edits import SetTraining
from backend.graph.shapes import shape_text
from backend.problem import Problem
from backend.problems.draft import repair, those
from backend.problems.endings import Ending
from backend.problems.situation import Situation
from backend.wording import marked, say


def class_weight_problems(situation: Situation) -> Iterator[Problem]:
    """Classes are weighed that the data does not have."""
    weights, classes = situation.project.training.class_weights, situation.classes
    if weights == "equal" or classes is None:
        return
    alike = repair(situation.project, say("Let all classes count alike"), SetTraining({"class_weights": "equal"}))
    why = say("A weight says how much the samples of a class count while the network learns.")
    if classes == 0:
        yield Problem("class_weights_do_not_fit", no_classes(), why, repairs=those(alike))
    elif weights != "balanced" and len(weights) != classes:
        balanced = repair(
            situation.project, say("Let rare classes count more"), SetTraining({"class_weights": "balanced"})
        )
        yield Problem(
            "class_weights_do_not_fit", wrong_count(len(weights), classes), why, repairs=those(alike, balanced)
        )


def training_hints(situation: Situation) -> Iterator[Problem]:
    """Metrics that cannot be measured, an accuracy that there is not, and a warm-up that never ends."""
    shown = _shown(situation)
    if shown is not None:
        yield from _metrics(situation, shown)
        yield from _watched(situation, shown)
    yield from _warm_up(situation)


def _shown(situation: Situation) -> Ending | None:
    """The end that is measured: of those that answer the one that was drawn first."""
    answers = sorted(situation.answers, key=lambda node: situation.graph.places[node.id])
    return situation.ending(answers[0]) if answers else None


def _metrics(situation: Situation, shown: Ending) -> Iterator[Problem]:
    training = situation.project.training
    for metric in training.metrics:
        row = metric_row(metric)
        if row.goes_with(shown.loss.id, shown.output[-1] if shown.output else None):
            continue
        others = tuple(other for other in training.metrics if other != metric)
        label = say("Do not measure {metric}", metric=marked(row.title))
        yield Problem(
            "metric_does_not_fit",
            say(
                "{metric} cannot be measured with the loss {loss} and answers of {count}.",
                metric=marked(row.title),
                loss=marked(shown.loss.title),
                count=shape_text(shown.output),
            ),
            say("It compares answers of another kind, so it is left out of the training."),
            "hint",
            repairs=those(repair(situation.project, label, SetTraining({"metrics": others}))),
        )


def _watched(situation: Situation, shown: Ending) -> Iterator[Problem]:
    """An accuracy decides something, and there is none: only classes are answered rightly or wrongly."""
    training = situation.project.training
    decides = training.stop_early or training.keep_best or training.schedule == "on_plateau"
    if training.monitor != "accuracy" or not decides or not shown.output:
        return
    if accuracy_class(shown.loss.id, shown.output[-1]) is not None:
        return
    yield Problem(
        "no_accuracy_to_watch",
        say("The accuracy is to tell which epoch is best, but a network that answers with numbers has none."),
        say("Numbers are more or less far off, and the loss says how far. It is watched instead."),
        "hint",
        repairs=those(repair(situation.project, say("Watch the loss"), SetTraining({"monitor": "loss"}))),
    )


def _warm_up(situation: Situation) -> Iterator[Problem]:
    training = situation.project.training
    if training.warm_up < training.epochs:
        return
    shorter = 1.0 if training.epochs > 1 else 0.0
    label = say("Warm up for one epoch") if shorter else say("Do without a warm-up")
    yield Problem(
        "warm_up_too_long",
        say(
            "The warm-up takes {warm_up} epochs, but the training ends after {epochs}.",
            warm_up=f"{training.warm_up:g}",
            epochs=training.epochs,
        ),
        say("The learning rate would still be growing when the training ends."),
        "hint",
        repairs=those(repair(situation.project, label, SetTraining({"warm_up": shorter}))),
    )
