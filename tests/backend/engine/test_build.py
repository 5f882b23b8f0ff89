"""From spec and settings to a compiled Keras model."""

import threading

import keras
import numpy as np
import pytest

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.data.facts import describe
from backend.edits import SetParameter, SetTrainable, SetTraining, ShareWeights, apply_all
from backend.engine.build import build_model, compile_model
from backend.graph.analysis import analyse
from backend.graph.to_spec import model_spec
from backend.project import Project, TrainingSettings
from backend.templates import TEMPLATES, Template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense

SMALL = chain(("Input", {"shape": (6,)}), dense(5, activation="relu"), dense(3, activation="softmax"))


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_that_templates_become_models_with_the_same_names_and_counts(template: Template) -> None:
    graph = template.project.graph
    model = build_model(model_spec(graph))
    assert [layer.name for layer in model.layers] == [node.name for node in graph.nodes]
    assert model.count_params() == analyse(graph).parameters
    assert model.output_shape == (None, len(describe(template.project.data).classes))


def test_that_first_weights_follow_from_the_seed() -> None:
    spec = model_spec(SMALL.graph)
    first, same, other = (build_model(spec, seed).get_weights() for seed in (1, 1, 2))
    assert all(np.array_equal(a, b) for a, b in zip(first, same, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_that_a_model_is_built_and_compiled_in_another_thread() -> None:
    kept: list[np.ndarray] = []

    def work() -> None:
        model = build_model(model_spec(SMALL.graph), 1)
        compile_model(model, TrainingSettings())
        kept.extend(model.get_weights())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert np.array_equal(kept[0], build_model(model_spec(SMALL.graph), 1).get_weights()[0])


def test_that_shared_layers_are_calls_of_one_layer() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(8))
    project = ShareWeights("n3", "n2").apply(add(project, "Dense", "n2", units=8))
    project = add(project, "Add", ("n2", "n3"))
    model = build_model(model_spec(project.graph))
    assert [layer.name for layer in model.layers] == ["input", "dense", "add"]
    assert model.count_params() == analyse(project.graph).parameters == 72
    kernel = model.get_layer("dense").get_weights()[0]
    x = np.ones((1, 8), np.float32)
    assert np.allclose(model(x), x @ kernel + x @ kernel @ kernel, atol=1e-5)


def test_that_a_sharing_layer_may_come_before_its_owner() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(8), dense(8))
    project = ShareWeights("n2", "n3").apply(project)
    model = build_model(model_spec(project.graph))
    assert [layer.name for layer in model.layers] == ["input", "dense_2"]
    assert model.count_params() == 72


def test_that_frozen_layers_do_not_learn() -> None:
    project = SetTrainable("n2", False).apply(SMALL)
    model = build_model(model_spec(project.graph))
    assert [layer.trainable for layer in model.layers[1:]] == [False, True]
    assert len(model.trainable_weights) == 2


def test_that_penalties_have_their_strength() -> None:
    edits = [
        SetParameter("n2", "kernel_regularizer", "l1_l2"),
        SetParameter("n2", "kernel_regularizer_strength", 0.25),
        SetParameter("n2", "bias_regularizer", "l1"),
        SetParameter("n2", "activity_regularizer", "l2"),
        SetParameter("n2", "kernel_constraint", "max_norm"),
    ]
    layer = build_model(model_spec(apply_all(SMALL, edits).graph)).get_layer("dense")
    assert (layer.kernel_regularizer.l1, layer.kernel_regularizer.l2) == (0.25, 0.25)
    assert float(layer.bias_regularizer.l1) == pytest.approx(0.01)
    assert float(layer.activity_regularizer.l2) == pytest.approx(0.01)
    assert layer.kernel_constraint.max_value == 2


def trained_once(project: Project, classes: int = 3) -> keras.Model:
    """The model after one batch of eight samples."""
    model = build_model(model_spec(project.graph), 1)
    compile_model(model, project.training)
    chance = np.random.default_rng(1)
    x = chance.random((8, *model.input_shape[1:]), np.float32)
    labels = chance.integers(0, classes, 8)
    sparse = project.training.loss.startswith("sparse_")
    y = labels if sparse else np.eye(classes, dtype=np.float32)[labels]
    if model.output_shape[-1] == 1:
        y = labels.astype(np.float32)[:, None]
    metrics = model.train_on_batch(x, y, return_dict=True)
    assert np.isfinite(metrics["loss"])
    return model


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_that_every_optimizer_learns_with_its_parameters_and_rate(optimizer: str) -> None:
    project = SetTraining({"optimizer": optimizer, "learning_rate": 0.125}).apply(SMALL)
    row = OPTIMIZERS[optimizer]
    project = SetTraining({"optimizer_parameters": {**row.defaults(), "clipnorm": 1.0}}).apply(project)
    model = trained_once(project)
    assert type(model.optimizer).__name__ == row.keras_class
    assert float(model.optimizer.learning_rate) == 0.125
    assert model.optimizer.clipnorm == 1.0


@pytest.mark.parametrize("loss", LOSSES)
def test_that_every_loss_learns_and_counts_right_answers(loss: str) -> None:
    project = SetTraining({"loss": loss}).apply(SMALL)
    model = trained_once(project)
    assert "accuracy" in model.get_metrics_result()
    wanted = "SparseCategoricalAccuracy" if loss.startswith("sparse_") else "CategoricalAccuracy"
    assert wanted in [type(metric).__name__ for metric in model._compile_metrics.metrics]


def test_that_one_unit_for_two_classes_is_counted_as_yes_or_no() -> None:
    project = chain(("Input", {"shape": (6,)}), dense(1, activation="sigmoid"))
    project = SetTraining({"loss": "binary_crossentropy"}).apply(project)
    assert "accuracy" in trained_once(project, classes=2).get_metrics_result()


def test_that_plain_numbers_have_no_accuracy() -> None:
    project = chain(("Input", {"shape": (6,)}), dense(1))
    project = SetTraining({"loss": "mean_squared_error"}).apply(project)
    assert set(trained_once(project).get_metrics_result()) == {"loss"}


def test_that_every_kind_of_layer_learns() -> None:
    project = chain(
        ("Input", {"shape": (12, 12, 2)}),
        conv(4, dilation_rate=(2, 2)),
        ("BatchNormalization", {}),
        ("Activation", {}),
        ("MaxPooling2D", {"padding": "same"}),
        ("AveragePooling2D", {"strides": (1, 1)}),
        ("Dropout", {"seed": 3}),
    )
    last = project.graph.nodes[-1].id
    project = add(project, "GlobalAveragePooling2D", last)
    project = add(project, "Reshape", last, target_shape=(-1, 4))
    project = add(project, "LSTM", "n9", units=4, unroll=True, recurrent_dropout=0.2)
    project = add(project, "Add", ("n8", "n10"))
    project = add(project, "Concatenate", ("n11", "n8"))
    project = add(add(project, "Flatten", "n12"), "Dense", "n13", units=3, activation="softmax")
    model = trained_once(project)
    assert model.count_params() == analyse(project.graph).parameters


def test_that_pictures_keep_their_last_axis_for_channels_whatever_the_home_folder_says() -> None:
    before = keras.config.image_data_format()
    keras.config.set_image_data_format("channels_first")
    try:
        model = build_model(model_spec(chain(PICTURE, conv(3), ("MaxPooling2D", {}), FLATTEN, ANSWER).graph))
        assert model.layers[1].output.shape == (None, 26, 26, 3)
    finally:
        keras.config.set_image_data_format(before)
