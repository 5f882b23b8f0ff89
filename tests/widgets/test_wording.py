"""Sentences of the backend, shown."""

from PySide6.QtCore import QCoreApplication, QTranslator
from typing_extensions import override

from backend.wording import marked, say
from widgets.wording import show, show_text


class _German(QTranslator):
    @override
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        known = {"{count} layers": "{count} Schichten", "Dense": "Dicht", "{title} is off": "{title} ist aus"}
        return known.get(source, "") if context == "backend" else ""


def test_that_a_sentence_is_filled_with_its_values() -> None:
    assert show(say("{count} layers", count=3)) == "3 layers"
    assert show_text("Dense") == "Dense"


def test_that_a_sentence_is_translated_before_it_is_filled(qapp: QCoreApplication) -> None:
    translator = _German()
    qapp.installTranslator(translator)
    try:
        assert show(say("{count} layers", count=3)) == "3 Schichten"
        assert show_text("Dense") == "Dicht"
    finally:
        qapp.removeTranslator(translator)


def test_that_a_marked_text_in_a_gap_is_translated_too(qapp: QCoreApplication) -> None:
    sentence = say("{title} is off", title=marked("Dense"))
    translator = _German()
    qapp.installTranslator(translator)
    try:
        assert show(sentence) == "Dicht ist aus"
    finally:
        qapp.removeTranslator(translator)
    assert str(sentence) == "Dense is off"


def test_that_a_name_that_nobody_marked_goes_into_a_gap_as_it_is() -> None:
    assert show(say("{data} is empty", data=marked("my {odd} file"))) == "my {odd} file is empty"


def test_that_text_of_a_file_in_a_sentence_stays_as_it_is() -> None:
    assert show(say("{name} is lost", name="<b>{x}</b>")) == "<b>{x}</b> is lost"
