"""Names and defaults of the catalogues' settings against Keras itself."""

import inspect
from typing import Any

import keras
import pytest

from backend.catalogue.choices import ACTIVATIONS
from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.catalogue.losses import LOSSES
from backend.catalogue.metrics import METRICS, metric_arguments
from backend.catalogue.optimizers import OPTIMIZERS
from backend.catalogue.parameter import Parameter
from tests.backend.catalogue.left_out import NOT_OFFERED, NOT_OFFERED_ANYWHERE, OUR_OWN, REQUIRED


def signature_of(function: Any) -> dict[str, inspect.Parameter]:
    found = dict(inspect.signature(function if inspect.isfunction(function) else function.__init__).parameters)
    return {name: one for name, one in found.items() if name != "self" and one.kind is not one.VAR_KEYWORD}


def as_ours(default: Any, parameter: Parameter) -> Any:
    """A default of Keras as the catalogue writes it."""
    if parameter.name == "data_format" and default is None:
        return "channels_last"
    if "activation" in parameter.name and default is None:
        return "linear"
    if parameter.type == "size" and isinstance(default, int):
        return (default,) * (parameter.length or 1)
    if parameter.type == "size" and isinstance(default, tuple) and len(default) < (parameter.length or 0):
        pairs = (pair if isinstance(pair, tuple) else (pair, pair) for pair in default)
        return tuple(number for pair in pairs for number in pair)
    if parameter.type == "shape" and isinstance(default, int):
        return (default,)
    return tuple(default) if isinstance(default, list | tuple) else default


def same_initializer(one: Any, other: Any) -> bool:
    """Keras has several names for one: "uniform", "RandomUniform", "random_uniform"."""
    return type(keras.initializers.get(one)) is type(keras.initializers.get(other))


@pytest.mark.parametrize("kind", LAYER_KINDS)
def test_that_names_and_defaults_are_those_of_keras(kind: str) -> None:
    row = layer_kind(kind)
    made = signature_of(getattr(keras.layers, kind))
    called = signature_of(getattr(keras.layers, kind).call) if row.at_call else {}
    around = signature_of(keras.layers.Bidirectional)
    # AdditiveAttention and the recurrent kinds hand on what they do not name themselves.
    inherited = signature_of(keras.layers.Attention) | signature_of(keras.layers.RNN)
    for parameter in row.parameters:
        if parameter.name.endswith("_regularizer_strength"):
            assert parameter.default == keras.regularizers.L2().l2 == keras.regularizers.L1().l1
            continue
        if parameter.name in OUR_OWN:
            assert parameter.default is False
            continue
        signature = called if parameter.name in row.at_call else made
        if parameter.name not in signature:
            signature = around if parameter.name == "merge_mode" else inherited
        default = signature[parameter.name].default
        if (kind, parameter.name) in REQUIRED:
            assert default in (inspect.Parameter.empty, None)
        elif parameter.name.endswith("_initializer"):
            assert same_initializer(default, parameter.default), parameter.name
        else:
            assert as_ours(default, parameter) == parameter.default, parameter.name
    offered = {parameter.name for parameter in row.parameters} | set(row.fixed)
    assert set(made) - offered <= NOT_OFFERED.get(kind, set()) | NOT_OFFERED_ANYWHERE


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_that_optimizers_have_the_names_and_defaults_of_keras(optimizer: str) -> None:
    row = OPTIMIZERS[optimizer]
    signature = signature_of(getattr(keras.optimizers, row.keras_class))
    assert signature["learning_rate"].default == row.learning_rate
    for parameter in row.parameters:
        assert signature[parameter.name].default == parameter.default, parameter.name


def test_that_every_optimizer_of_keras_is_offered_but_those_that_ask_for_more() -> None:
    known = {name for name in dir(keras.optimizers) if name[0].isupper()}
    made_of_others = {"Optimizer", "LossScaleOptimizer", "MultiOptimizer", "OptimizerMap"}
    chooses_layers, other_weights_in_training = {"Muon"}, {"ScheduleFreeAdamW"}
    cannot_be_loaded_again = {"Lamb"}
    offered = {row.keras_class for row in OPTIMIZERS.values()}
    reasons = made_of_others | chooses_layers | other_weights_in_training | cannot_be_loaded_again
    assert known - offered <= reasons


@pytest.mark.parametrize("loss", LOSSES)
def test_that_losses_have_the_names_and_defaults_of_keras(loss: str) -> None:
    row = LOSSES[loss]
    signature = signature_of(getattr(keras.losses, row.keras_class))
    assert callable(keras.losses.get(loss))
    for parameter in row.parameters:
        assert signature[parameter.name].default == parameter.default, parameter.name


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("answers", [1, 10])
def test_that_metrics_can_be_made_by_keras(metric: str, answers: int) -> None:
    row = METRICS[metric]
    made = getattr(keras.metrics, row.keras_class)(**metric_arguments(row, answers))
    assert made.name == metric


def test_that_all_activations_of_keras_that_go_by_their_name_alone_are_offered() -> None:
    known = {name for name in dir(keras.activations) if not name.startswith("_")}
    needing_more = {"glu", "threshold"}
    assert known - {"get", "serialize", "deserialize", "hard_swish"} - needing_more == set(ACTIVATIONS)
    for name in ACTIVATIONS:
        assert keras.activations.get(name)(keras.ops.ones((2, 3, 4))).shape == (2, 3, 4)
