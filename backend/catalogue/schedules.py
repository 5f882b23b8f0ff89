"""The catalogue of schedules: how the learning rate changes from the first epoch to the last.

Everything is counted in epochs and in shares of the learning rate that is set, never in steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backend.catalogue.parameter import Parameter
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.wording import mark, say


@dataclass(frozen=True)
class ScheduleRow:
    """One schedule. `follows_results` ones look at how the training goes; the others are known before it."""

    id: str
    title: str
    sentence: str
    parameters: tuple[Parameter, ...] = ()
    follows_results: bool = False

    def defaults(self) -> dict[str, ParameterValue]:
        """Every parameter at its default."""
        return {parameter.name: parameter.default for parameter in self.parameters}


class UnknownScheduleError(GraphError):
    """A schedule that the catalogue does not have."""


def _epochs(name: str, title: str, default: float, sentence: str) -> Parameter:
    return Parameter(name, title, "number", default, sentence, minimum=0.001, maximum=1_000_000.0)


def _share(name: str, title: str, default: float, sentence: str) -> Parameter:
    return Parameter(name, title, "number", default, sentence, minimum=0.0, maximum=1.0)


def _factor(default: float, sentence: str, name: str = "factor", title: str = mark("Factor")) -> Parameter:
    return Parameter(name, title, "number", default, sentence, minimum=0.000001, maximum=0.999999)


def _least() -> Parameter:
    return _share(
        "least", mark("Least share"), 0.0, mark("The part of the learning rate that is kept at the lowest point.")
    )


SCHEDULES: Mapping[str, ScheduleRow] = MappingProxyType(
    {
        row.id: row
        for row in (
            ScheduleRow("constant", mark("Constant"), mark("The learning rate stays as it is.")),
            ScheduleRow(
                "exponential",
                mark("Exponential decay"),
                mark("The learning rate becomes smaller all the time, by the same part in each epoch."),
                (
                    _factor(
                        0.9,
                        mark("What is left of the learning rate after each epoch; 0.9 is nine tenths of it."),
                        "decay",
                        mark("Left after an epoch"),
                    ),
                ),
            ),
            ScheduleRow(
                "step",
                mark("Steps"),
                mark("The learning rate stays for some epochs, then drops at once, and so on."),
                (
                    _epochs(
                        "every",
                        mark("Epochs between drops"),
                        10.0,
                        mark("How many epochs it stays before it drops."),
                    ),
                    _factor(0.5, mark("What is left of the learning rate after each drop.")),
                ),
            ),
            ScheduleRow(
                "cosine",
                mark("Cosine"),
                mark("From the learning rate down to nearly nothing at the last epoch, gently at both ends."),
                (_least(),),
            ),
            ScheduleRow(
                "cosine_restarts",
                mark("Cosine with restarts"),
                mark("Goes down as Cosine does, begins anew at the top, and so on."),
                (
                    _epochs(
                        "first",
                        mark("Epochs to the first restart"),
                        10.0,
                        mark("How many epochs the first way down takes."),
                    ),
                    Parameter(
                        "longer",
                        mark("Times longer"),
                        "number",
                        2.0,
                        mark("How many times as long each way down takes as the one before."),
                        minimum=1.0,
                        maximum=100.0,
                    ),
                    _share(
                        "lower",
                        mark("Height of restarts"),
                        1.0,
                        mark("How high each restart is, of the one before."),
                    ),
                    _least(),
                ),
            ),
            ScheduleRow(
                "cyclic",
                mark("Up and down"),
                mark("Rises evenly to the learning rate and falls again, over and over."),
                (
                    _epochs(
                        "length",
                        mark("Epochs of a cycle"),
                        4.0,
                        mark("How many epochs one way up and down takes."),
                    ),
                    _share(
                        "least",
                        mark("Least share"),
                        0.1,
                        mark("The part of the learning rate that is kept at the lowest point."),
                    ),
                    _share(
                        "lower",
                        mark("Height of cycles"),
                        1.0,
                        mark("How high each cycle rises, of the one before."),
                    ),
                ),
            ),
            ScheduleRow(
                "one_cycle",
                mark("One cycle"),
                mark("Rises to the learning rate once and falls to nearly nothing at the last epoch."),
                (
                    Parameter(
                        "rise",
                        mark("Share of the rise"),
                        "number",
                        0.3,
                        mark("Which part of the training it rises; the rest of it falls."),
                        minimum=0.0,
                        maximum=1.0,
                    ),
                    _share("begin", mark("Begin"), 0.04, mark("With which part of the learning rate it begins.")),
                    _share("end", mark("End"), 0.0001, mark("With which part of the learning rate it ends.")),
                ),
            ),
            ScheduleRow(
                "on_plateau",
                mark("When it gets no better"),
                mark("The learning rate drops when the network has not become better for some epochs."),
                (
                    _factor(0.5, mark("What is left of the learning rate after each drop.")),
                    Parameter(
                        "patience",
                        mark("Patience"),
                        "integer",
                        5,
                        mark("For how many measured epochs in a row it may get no better before it drops."),
                        minimum=1,
                        maximum=1_000_000,
                    ),
                    Parameter(
                        "least_rate",
                        mark("Least learning rate"),
                        "number",
                        0.0,
                        mark("It never drops below this."),
                        minimum=0.0,
                        maximum=1000.0,
                    ),
                ),
                follows_results=True,
            ),
        )
    }
)


def schedule_row(schedule: str) -> ScheduleRow:
    """The row of that id; raises `UnknownScheduleError`, which says which there are."""
    try:
        return SCHEDULES[schedule]
    except KeyError:
        raise UnknownScheduleError(
            say(
                "There is no schedule “{schedule}”. There are: {schedules}.",
                schedule=schedule,
                schedules=", ".join(SCHEDULES),
            )
        ) from None
