"""Every text of the program is translated, and the file that the app loads holds the translations."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS
from backend.catalogue.losses import LOSSES, LossRow
from backend.catalogue.metrics import METRICS
from backend.catalogue.optimizers import OPTIMIZERS
from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import SCHEDULES, ScheduleRow
from backend.data.catalogue import DATASETS
from backend.data.facts import describe
from backend.project import DataChoice
from backend.templates import TEMPLATES
from resources.translations.gather import MESSAGES, Text, gaps, gather
from resources.translations.ts_file import read_ts, write_ts
from resources.translations.update import LANGUAGES, compile_ts, merged, ts_path

ROOT = Path(__file__).parents[2]
HOW = "run `python -m resources.translations.update`, translate what it names in the .ts file, and run it again"


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return gather(ROOT)[0]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def translations(language: str) -> dict[Text, str]:
    return read_ts(ts_path(language))


def test_that_every_text_can_be_gathered() -> None:
    faults = gather(ROOT)[1]
    assert not faults, "\n".join(map(str, faults))


def test_that_every_text_is_translated(texts: list[Text], translations: dict[Text, str]) -> None:
    missing = [text for text in texts if not translations.get(text)]
    assert not missing, f"{HOW}:\n" + "\n".join(map(str, missing))


def test_that_a_translation_has_the_gaps_of_its_text(translations: dict[Text, str]) -> None:
    different = [text for text, translation in translations.items() if gaps(translation) != gaps(text.source)]
    assert not different, "the names in braces must stay as they are:\n" + "\n".join(map(str, different))


def test_that_no_translation_is_left_of_a_text_that_is_gone(
    texts: list[Text], translations: dict[Text, str]
) -> None:
    stale = translations.keys() - set(texts)
    assert not stale, f"{HOW}:\n" + "\n".join(map(str, stale))


def test_that_the_file_the_app_loads_is_made_of_these_translations(
    language: str, translations: dict[Text, str]
) -> None:
    translator = QTranslator()
    assert translator.load(str(ts_path(language).with_suffix(".qm")))
    old = [
        text
        for text, translation in translations.items()
        if translator.translate(text.context, text.source) != translation
    ]
    assert not old, f"{HOW}:\n" + "\n".join(map(str, old))


def test_that_all_that_the_catalogues_show_is_marked(texts: list[Text]) -> None:
    shown = {*GROUP_TITLES.values(), *(text for row in TEMPLATES for text in (row.title, row.description))}
    parameters: list[Parameter] = []
    for kind in LAYER_KINDS.values():
        shown |= {kind.title, kind.sentence, kind.help, kind.formula}
        parameters += kind.parameters
    for optimizer in OPTIMIZERS.values():
        shown |= {optimizer.title, optimizer.sentence}
        parameters += optimizer.parameters
    chosen: list[LossRow | ScheduleRow] = [*LOSSES.values(), *SCHEDULES.values()]
    for one in chosen:
        shown |= {one.title, one.sentence}
        parameters += one.parameters
    for metric in METRICS.values():
        shown |= {metric.title, metric.sentence}
    for parameter in parameters:
        shown |= {parameter.title, parameter.sentence, parameter.none_text}
    for row in DATASETS.values():
        shown |= {row.title, row.description}
    shown.add(describe(DataChoice()).title)
    assert shown - {text.source for text in texts if text.context == MESSAGES} == {""}


def test_that_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    known = {Text("A", "<b> & “{x}”\n…"): "<乙> & {x}\n", Text("A", "new"): "", Text("B", "new"): "新"}
    file = tmp_path / "some.ts"
    write_ts(file, known, "zh_CN")
    assert read_ts(file) == known
    assert file.read_text(encoding="utf-8").count('type="unfinished"') == 1


def test_that_a_compiled_file_holds_finished_translations_only(tmp_path: Path) -> None:
    file = tmp_path / "some.ts"
    write_ts(file, {Text("A", "one"): "一", Text("A", "two"): ""}, "zh_CN")
    compile_ts(file)
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    assert translator.translate("A", "one") == "一"
    assert not translator.translate("A", "two")


def test_that_a_text_that_only_moved_keeps_its_translation() -> None:
    known = {Text("Old", "Train"): "训练", Text("Old", "gone"): "走了"}
    assert merged([Text("New", "Train"), Text("New", "Test")], known) == {
        Text("New", "Train"): "训练",
        Text("New", "Test"): "",
    }
