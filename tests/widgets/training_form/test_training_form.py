"""The form of a training: every setting goes out, and what does not fit is not offered."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from backend.messages import Device
from backend.project import DataChoice, OutputSettings, TrainingSettings
from backend.wording import say
from tests.finding import part
from tests.widgets.training_form.conftest import FLOWERS, PRICES, Using
from widgets.fields.switch_field import SwitchField
from widgets.training_form.class_weight_fields import MOST_FIELDS
from widgets.training_form.shown import Output


def changed(using: Using) -> dict[str, object]:
    """What is set otherwise than usual."""
    usual = msgspec.structs.asdict(TrainingSettings())
    return {name: value for name, value in msgspec.structs.asdict(using.settings).items() if value != usual[name]}


# Plain settings, optimizer and schedule --------------------------------------------------------------------------


def test_that_all_samples_can_make_a_step_and_the_number_is_kept_for_later(using: Using) -> None:
    using.write("batchSizeField", "64")
    using.tick("fullBatchField")
    assert changed(using) == {"batch_size": 64, "full_batch": True}
    assert not part(using.form, QLineEdit, "batchSizeField").isEnabled()
    using.tick("fullBatchField")
    assert part(using.form, QLineEdit, "batchSizeField").isEnabled()


def test_that_a_schedule_brings_its_settings_and_another_takes_them_away(using: Using) -> None:
    using.choose("scheduleField", "Steps")
    using.write("field:schedule:every", "3")
    using.write("warmUpField", "0.5")
    assert changed(using) == {"schedule": "step", "schedule_parameters": {"every": 3.0}, "warm_up": 0.5}
    using.choose("scheduleField", "Cosine")
    assert changed(using) == {"schedule": "cosine", "warm_up": 0.5}
    assert using.form.findChild(QLineEdit, "field:schedule:every") is None


def test_that_another_loss_begins_with_its_own_settings(using: Using) -> None:
    using.choose("lossField", "Categorical cross-entropy")
    using.write("field:loss:label_smoothing", "0.1")
    assert using.settings.loss_parameters == {"label_smoothing": 0.1}
    using.choose("lossField", "Huber")
    assert (using.settings.loss, using.settings.loss_parameters) == ("huber", {})


# Metrics and classes ---------------------------------------------------------------------------------------------


def _offered(using: Using) -> set[str]:
    boxes = using.form.findChildren(SwitchField)
    return {box.objectName()[7:] for box in boxes if box.objectName().startswith("metric:") and not box.isHidden()}


def test_that_metrics_are_those_that_go_with_loss_and_data(using: Using) -> None:
    assert "precision" in _offered(using)
    assert not {"top_3_accuracy", "r2"} & _offered(using)
    using.form.set_outputs((Output("n1", "answer", 10),))
    assert "top_3_accuracy" in _offered(using)
    using.form.set_facts(PRICES)
    using.form.set_outputs((Output("n1", "answer", 1),))
    using.put(TrainingSettings(loss="mean_squared_error"))
    assert "r2" in _offered(using)
    assert not {"precision", "top_3_accuracy"} & _offered(using)


def test_that_metrics_are_ticked_in_the_order_of_the_catalogue(using: Using) -> None:
    using.tick("metric:auc")
    using.tick("metric:precision")
    assert changed(using) == {"metrics": ("precision", "auc")}
    using.tick("metric:precision")
    assert changed(using) == {"metrics": ("auc",)}


def test_that_a_metric_that_no_longer_fits_stays_and_says_so(using: Using) -> None:
    using.put(TrainingSettings(metrics=("r2",)))
    box = part(using.form, QCheckBox, "metric:r2")
    assert box.isVisible()
    assert box.toolTip().endswith("It does not go with this loss and data; untick it.")
    using.tick("metric:r2")
    assert using.settings.metrics == ()
    assert not box.isVisible()


def test_that_each_class_has_a_field_of_its_name(using: Using) -> None:
    using.choose("classWeightsField", "A number for each")
    assert changed(using) == {"class_weights": (1.0, 1.0, 1.0)}
    assert part(using.form, QLineEdit, "classWeight:1").accessibleName() == "versicolor"
    using.write("classWeight:1", "2.5")
    assert changed(using) == {"class_weights": (1.0, 2.5, 1.0)}
    using.choose("classWeightsField", "Rare ones more")
    assert changed(using) == {"class_weights": "balanced"}
    assert using.form.findChild(QLineEdit, "classWeight:1") is None


def test_that_weights_of_other_data_are_kept_until_one_is_changed(using: Using) -> None:
    using.put(TrainingSettings(class_weights=(2.0, 3.0, 4.0, 5.0)))
    assert using.form.findChild(QLineEdit, "classWeight:3") is None
    assert using.steps == 0
    using.write("classWeight:0", "7")
    assert using.settings.class_weights == (7.0, 3.0, 4.0)
    using.put(TrainingSettings(class_weights=(2.0,)))
    assert part(using.form, QLineEdit, "classWeight:2").text() == "1"


def test_that_the_weights_of_very_many_classes_are_written_in_one_field(using: Using) -> None:
    many = tuple(f"class {number}" for number in range(MOST_FIELDS + 1))
    using.form.set_facts(msgspec.structs.replace(FLOWERS, classes=many))
    using.choose("classWeightsField", "A number for each")
    weights = ["2", *["1"] * MOST_FIELDS]
    using.write("classWeightsText", ", ".join(weights))
    assert using.settings.class_weights == (2.0, *[1.0] * MOST_FIELDS)
    using.write("classWeightsText", ", ".join([*weights, "3"]))
    assert str(using.form.mistake) == f"Class weights must be {MOST_FIELDS + 1} numbers."
    assert len(using.settings.class_weights) == MOST_FIELDS + 1


def test_that_data_without_classes_has_none_to_weigh(using: Using) -> None:
    using.form.set_facts(PRICES)
    assert not part(using.form, QComboBox, "classWeightsField").isVisible()


# Outputs -------------------------------------------------------------------------------------------------------


def test_that_each_of_several_outputs_has_a_loss_and_a_weight(using: Using) -> None:
    assert not using.fold("outputsButton").isVisible()
    using.form.set_outputs((Output("n1", "kind", 3), Output("n2", "size", 1)))
    assert using.fold("outputsButton").isVisible()
    using.choose("outputLoss:size", "Huber")
    using.write("outputWeight:size", "0.5")
    assert using.settings.outputs == {"n2": OutputSettings("huber", 0.5)}
    assert using.fold("outputsButton").summary == "size: Huber, weight 0.5"
    using.choose("outputLoss:size", "As for the whole network")
    using.write("outputWeight:size", "1")
    assert using.settings.outputs == {}


# Validation, stopping, chance ------------------------------------------------------------------------------------


def test_that_the_network_can_be_checked_on_the_test_part_or_a_file(using: Using) -> None:
    using.choose("validationFromField", "The test part")
    assert using.data == DataChoice(validation_from="test")
    assert not part(using.form, QLineEdit, "validationField").isVisible()
    using.choose("validationFromField", "A file")
    using.write("validationPathField", "/home/me/held out.npz")
    assert using.data == DataChoice(validation_from="file", validation_path="/home/me/held out.npz")
    using.write("validationEveryField", "5")
    assert using.settings.validation_every == 5
    assert using.fold("validationButton").summary == "held out.npz, every 5 epochs"
    using.choose("validationFromField", "A share")
    assert using.data.validation_path == "/home/me/held out.npz"


def test_that_a_path_is_taken_when_it_is_whole_and_an_empty_one_is_none(using: Using) -> None:
    using.put(TrainingSettings(), DataChoice(validation_from="file"))
    using.write("validationPathField", "/a/b.npz")
    assert (using.steps, using.data.validation_path) == (1, "/a/b.npz")
    using.write("validationPathField", "")
    assert using.data == DataChoice(validation_from="file")
    using.write("validationPathField", "~/mine.npz")
    assert using.data.validation_path == str(Path.home() / "mine.npz")
    using.write("validationPathField", "mine.npz")
    assert using.data.validation_path == str(Path.cwd() / "mine.npz")


def test_that_a_file_is_asked_for(using: Using) -> None:
    asked: list[bool] = []
    using.form.validation_file_wanted.connect(lambda: asked.append(True))
    using.put(TrainingSettings(), DataChoice(validation_from="file"))
    part(using.form, QPushButton, "chooseValidationFileButton").click()
    assert asked == [True]


def test_that_patience_is_set_where_the_training_may_stop_early(using: Using) -> None:
    assert not part(using.form, QLineEdit, "patienceField").isEnabled()
    using.tick("stopEarlyField")
    using.write("patienceField", "8")
    using.write("minDeltaField", "0.01")
    using.choose("monitorField", "Loss")
    using.tick("keepBestField")
    assert changed(using) == {
        "stop_early": True,
        "patience": 8,
        "min_delta": 0.01,
        "monitor": "loss",
        "keep_best": True,
    }
    assert using.fold("stoppingButton").summary == "After 8 epochs without gain, keeps the best"


def test_that_a_patience_of_one_epoch_is_one_epoch(using: Using) -> None:
    using.put(TrainingSettings(stop_early=True, patience=1))
    assert using.fold("stoppingButton").summary == "After 1 epoch without gain"


def test_that_mixed_precision_needs_a_graphics_card_and_says_so(using: Using) -> None:
    box = part(using.form, SwitchField, "mixedPrecisionField")
    cpu, card = Device("cpu", "CPU"), Device("gpu:0", "Card")
    assert "not known yet" in box.toolTip()
    using.form.set_devices((cpu,))
    assert "needs a graphics card" in box.toolTip()
    reason = part(using.form, QLabel, "mixedPrecisionReason")
    assert (reason.isVisible(), reason.text()) == (True, box.toolTip())
    using.tick("mixedPrecisionField")
    assert changed(using) == {}
    using.form.set_devices((cpu, card))
    using.tick("mixedPrecisionField")
    assert changed(using) == {"mixed_precision": True}
    assert reason.isHidden()
    using.form.set_devices((cpu,))
    using.tick("mixedPrecisionField")
    assert changed(using) == {}
    assert not box.isEnabled()


def test_that_a_card_that_gains_nothing_by_mixed_precision_is_told(using: Using) -> None:
    box = part(using.form, SwitchField, "mixedPrecisionField")
    devices = (Device("cpu", "CPU"), Device("gpu:0", "Old card"))
    using.form.set_devices(devices, say("This card is too old."))
    reason = part(using.form, QLabel, "mixedPrecisionReason")
    assert (reason.isVisible(), reason.text()) == (True, "This card is too old.")
    assert not box.isEnabled()
    using.form.set_devices(devices)
    assert box.isEnabled()
    assert reason.isHidden()
