"""The form as a whole: folds tell what is set in them, mistakes are said and lose nothing, all has names."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from backend.project import DataChoice, TrainingSettings
from tests.finding import part
from tests.widgets.training_form.conftest import Using
from widgets.fold import Fold
from widgets.training_form.shown import Output


def test_that_closed_folds_tell_what_is_set_and_open_ones_do_not_repeat_it(using: Using) -> None:
    using.put(
        TrainingSettings(
            optimizer="sgd",
            optimizer_parameters={"momentum": 0.9, "nesterov": True},
            schedule="cosine",
            warm_up=1.0,
            metrics=("auc",),
            class_weights="balanced",
        )
    )
    told = {
        "optimizerSettingsButton": "Momentum 0.9, Nesterov",
        "scheduleButton": "Cosine, warm-up 1 epoch",
        "lossSettingsButton": "AUC, rare classes more",
        "validationButton": "The last 20 %",
        "stoppingButton": "After all epochs",
        "chanceButton": "Shuffled, seed 1",
    }
    for name, text in told.items():
        fold = using.fold(name)
        assert fold.summary == text
        assert part(using.form, QPushButton, name).accessibleDescription() == text
        label = next(label for label in fold.findChildren(QLabel) if label.text() == text)
        assert not label.isVisible()
        fold.set_open(False)
        assert label.isVisible()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("epochsField", "nan"),
        ("learningRateField", "nan"),
        ("learningRateField", ""),
        ("learningRateField", "inf"),
        ("warmUpField", "nan"),
        ("warmUpField", "-1"),
        ("field:beta_1", "nan"),
        ("validationField", "nan"),
        ("validationField", "1"),
        ("validationEveryField", "0"),
        ("seedField", ""),
    ],
)
def test_that_what_cannot_be_is_one_sentence_and_nothing_is_lost(using: Using, name: str, text: str) -> None:
    before = (using.settings, using.data)
    told: list[str] = []
    using.form.mistake_changed.connect(lambda: told.append(str(using.form.mistake)))
    field = using.write(name, text)
    assert field.property("invalid")
    assert told[-1].endswith(".")
    assert (using.settings, using.data) == before


def test_that_a_mistake_ends_with_the_field_it_is_in(using: Using) -> None:
    using.write("field:beta_1", "frog")
    assert using.form.mistake is not None
    told: list[object] = []
    using.form.mistake_changed.connect(lambda: told.append(using.form.mistake))
    using.choose("optimizerField", "SGD")
    assert told == [None]
    using.write("validationField", "frog")
    using.choose("validationFromField", "The test part")
    assert using.form.mistake is None


def test_that_every_field_has_an_object_name_and_a_name_for_screen_readers(using: Using) -> None:
    using.choose("classWeightsField", "A number for each")
    using.form.set_outputs((Output("n1", "kind", 3), Output("n2", "size", 1)))
    fields = [
        *using.form.findChildren(QLineEdit),
        *using.form.findChildren(QComboBox),
        *using.form.findChildren(QCheckBox),
        *using.form.findChildren(QPushButton),
    ]
    assert len(fields) > 40
    for field in fields:
        assert field.objectName(), field
        assert field.accessibleName(), field.objectName()
    names = [field.objectName() for field in fields]
    assert len(set(names)) == len(names)


def test_that_what_is_shown_already_is_not_shown_again(using: Using, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(using.form, "_show", lambda: shown.append(True))
    using.form.set_settings(TrainingSettings(), DataChoice())
    using.form.set_outputs((Output("n1", "answer", 3),))
    assert shown == []


def test_that_folds_begin_closed_and_are_opened_by_keyboard(using: Using) -> None:
    folds = using.form.findChildren(Fold)
    assert len(folds) == 7
    for fold in folds:
        button = fold.findChildren(QPushButton)[0]
        button.setFocus()
        button.click()
        assert not fold.is_open
