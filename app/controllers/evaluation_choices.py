"""What the network can be measured on: parts of the project's data, other data sets, files that were chosen."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from backend.data.at_hand import is_at_hand
from backend.data.catalogue import DATASETS, FILE
from backend.data.errors import DataError
from backend.data.facts import describe
from backend.evaluation_data import why_it_does_not_fit
from backend.messages import Part
from backend.project import DataChoice, DataFacts, Project
from backend.wording import Message
from widgets.number_text import memory_text, whole_text
from widgets.wording import show, show_text


@dataclass(frozen=True)
class EvaluationChoice:
    """A part of some data: its name, how many samples it has and what they are for the network.

    `facts` are those of the data; `why_not` is told of data that cannot be read.
    """

    title: str
    sentence: str
    data: DataChoice
    part: Part
    facts: DataFacts | None
    why_not: Message | None = None

    def obstacle(self, project: Project, classes: tuple[str, ...]) -> str:
        """Why the network of the project cannot be measured on it; empty where it can."""
        if self.why_not is not None or self.facts is None:
            return show(self.why_not) if self.why_not is not None else ""
        message = why_it_does_not_fit(project, classes, self.facts)
        return show(message) if message is not None else ""


def evaluation_choices(data: DataChoice, facts: DataFacts | None, files: list[str]) -> list[EvaluationChoice]:
    """The choices: the parts of the project's data first; `files` are the paths that were chosen besides."""
    own = _of_project(data, facts) if facts is not None else []
    others = [DataChoice(name=name) for name in DATASETS if name != data.name]
    return [*own, *map(_of_other, others), *(_of_other(DataChoice(FILE, path)) for path in files)]


def _of_project(data: DataChoice, facts: DataFacts) -> list[EvaluationChoice]:
    tr = QCoreApplication.translate
    title = show_text(facts.title)
    found = []
    if facts.test_samples:
        text = tr("test set", "{count} samples that no training has seen")
        if data.validation_from == "test":
            text = tr("test set", "{count} samples that are held out: not learnt from, but watched while learning")
        found.append(
            _choice(tr("test set", "{title}: test part"), title, text, facts.test_samples, data, "test", facts)
        )
    held = _held_out(data, facts)
    if held:
        text = tr("test set", "{count} samples that are held out: not learnt from, but watched while learning")
        found.append(_choice(tr("test set", "{title}: held out"), title, text, held, data, "held-out", facts))
    text = tr("test set", "{count} samples, among them those that it has learnt from")
    name = tr("test set", "{title}: training part")
    found.append(_choice(name, title, text, facts.training_samples, data, "train", facts))
    return found


def _held_out(data: DataChoice, facts: DataFacts) -> int:
    """How many samples are held out beside the test part."""
    match data.validation_from:
        case "share":
            return facts.training_samples - int(facts.training_samples * (1.0 - data.validation))
        case "file" if data.validation_path:
            try:
                return describe(DataChoice(FILE, data.validation_path)).training_samples
            except DataError:
                return 0
        case _:
            return 0


def _of_other(data: DataChoice) -> EvaluationChoice:
    tr = QCoreApplication.translate
    try:
        facts = _facts_of(data.name) if data.name != FILE else describe(data)
    except DataError as error:
        return EvaluationChoice(Path(data.path or data.name).name, "", data, "test", None, error.message)
    part: Part = "test" if facts.test_samples else "train"
    count = facts.test_samples or facts.training_samples
    name = tr("test set", "{title}: test part") if facts.test_samples else "{title}"
    sentence = tr("test set", "{count} samples")
    if not is_at_hand(data):
        size = memory_text(DATASETS[data.name].download)
        sentence = tr("test set", "{count} samples; {size} are fetched first").replace("{size}", size)
    return _choice(name, show_text(facts.title), sentence, count, data, part, facts)


@lru_cache(maxsize=16)
def _facts_of(name: str) -> DataFacts:
    """What comes along or is fetched does not change."""
    return describe(DataChoice(name=name))


def _choice(
    name: str, title: str, sentence: str, count: int, data: DataChoice, part: Part, facts: DataFacts
) -> EvaluationChoice:
    text = sentence.format(count=whole_text(count))
    return EvaluationChoice(name.format(title=title), text, data, part, facts)
