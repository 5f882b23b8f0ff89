"""The rows of the catalogues: complete, plain and in agreement with themselves."""

import pytest

from backend.catalogue.choices import ACTIVATIONS
from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS, UnknownKindError, layer_kind
from backend.catalogue.losses import LOSSES, LossRow, UnknownLossError, loss_row
from backend.catalogue.metrics import METRICS, MetricRow, UnknownMetricError, metric_row
from backend.catalogue.optimizers import OPTIMIZERS, OptimizerRow, UnknownOptimizerError, optimizer_row
from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import SCHEDULES, ScheduleRow, UnknownScheduleError, schedule_row
from backend.catalogue.values import check_value, check_values
from backend.graph.errors import ParameterError
from backend.graph.model import ParameterValue, Shape

ROWS: list[LayerKind | OptimizerRow | LossRow | ScheduleRow] = [
    *LAYER_KINDS.values(),
    *OPTIMIZERS.values(),
    *LOSSES.values(),
    *SCHEDULES.values(),
]

ALL_PARAMETERS = [
    pytest.param(parameter, id=f"{row.id}-{parameter.name}") for row in ROWS for parameter in row.parameters
]


@pytest.mark.parametrize("kind", LAYER_KINDS.values(), ids=list(LAYER_KINDS))
def test_that_every_kind_says_what_it_is(kind: LayerKind) -> None:
    assert kind.title
    assert kind.sentence.endswith(".")
    assert kind.help.endswith(".")
    assert kind.group in GROUP_TITLES
    assert kind.summary(kind.defaults()) == kind.summary(kind.defaults()).strip()


@pytest.mark.parametrize("parameter", ALL_PARAMETERS)
def test_that_every_parameter_says_what_it_is_and_allows_its_default(parameter: Parameter) -> None:
    assert parameter.sentence[-1] in ".?"
    assert parameter.title[0].isupper()
    assert check_value(parameter, parameter.default) == parameter.default
    assert bool(parameter.none_text) == parameter.optional
    assert bool(parameter.choices) == (parameter.type == "choice")
    assert parameter.length is not None or parameter.type != "size"
    assert parameter.length is None or parameter.type in ("size", "numbers")
    if parameter.type in ("integer", "number", "size", "axes"):
        assert parameter.minimum is not None
        assert parameter.maximum is not None


def test_that_each_form_begins_with_plain_settings() -> None:
    for kind in LAYER_KINDS.values():
        plain = [parameter.plain for parameter in kind.parameters]
        assert not plain or plain[0] or kind.id in ("BatchNormalization", "Flatten")


def test_that_kinds_losses_and_optimizers_that_do_not_exist_are_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownKindError, match="Dense"):
        layer_kind("Lambda")
    with pytest.raises(UnknownLossError, match="mean_squared_error"):
        loss_row("magic")
    with pytest.raises(UnknownOptimizerError, match="nadam"):
        optimizer_row("magic")
    with pytest.raises(UnknownScheduleError, match="one_cycle"):
        schedule_row("magic")
    with pytest.raises(UnknownMetricError, match="top_5_accuracy"):
        metric_row("magic")


def test_that_losses_optimizers_schedules_and_metrics_say_what_they_are_for() -> None:
    rows: list[LossRow | OptimizerRow | ScheduleRow | MetricRow] = [*LOSSES.values(), *OPTIMIZERS.values()]
    rows += [*SCHEDULES.values(), *METRICS.values()]
    assert all(row.sentence.endswith(".") and row.title[0].isupper() for row in rows)


def test_that_losses_for_numbers_are_told_from_those_for_classes() -> None:
    assert {row.id for row in LOSSES.values() if not row.for_classes} == {
        "mean_squared_error",
        "mean_absolute_error",
        "huber",
        "log_cosh",
        "mean_absolute_percentage_error",
        "mean_squared_logarithmic_error",
        "poisson",
    }


@pytest.mark.parametrize("row", LOSSES.values(), ids=list(LOSSES))
def test_that_losses_go_with_activations_that_there_are(row: LossRow) -> None:
    assert set(row.last_activations) <= set(ACTIVATIONS)


@pytest.mark.parametrize(
    ("metric", "loss", "answers", "goes"),
    [
        ("top_5_accuracy", "sparse_categorical_crossentropy", 10, True),
        ("top_5_accuracy", "sparse_categorical_crossentropy", 5, False),
        ("top_3_accuracy", "mean_squared_error", 10, True),
        ("top_3_accuracy", "mean_squared_error", 1, False),
        ("top_3_accuracy", "categorical_hinge", None, True),
        ("precision", "binary_crossentropy", 1, True),
        ("precision", "hinge", 3, False),
        ("f1", "hinge", 3, True),
        ("auc", "categorical_focal_crossentropy", 3, True),
        ("auc", "mean_squared_error", 3, False),
        ("kl_divergence", "binary_crossentropy", 1, False),
        ("mean_absolute_error", "huber", 1, True),
        ("mean_absolute_error", "sparse_categorical_crossentropy", 10, False),
        ("r2", "binary_crossentropy", 1, False),
    ],
)
def test_that_metrics_go_with_what_they_can_measure(metric: str, loss: str, answers: int, goes: bool) -> None:
    assert METRICS[metric].goes_with(loss, answers) is goes


@pytest.mark.parametrize(
    ("kind", "given", "inputs", "example"),
    [
        ("Conv2D", {"kernel_size": (5, 5)}, (14, 14, 6), "10 = (14 − 5 + 0) / 1 + 1"),
        ("Conv2D", {"kernel_size": (5, 5), "padding": "same"}, (28, 28, 1), "28 = (28 − 5 + 4) / 1 + 1"),
        ("Conv2D", {"strides": (2, 2)}, (28, 28, 1), "13 = ⌊(28 − 3 + 0) / 2⌋ + 1"),
        ("Conv2D", {"dilation_rate": (2, 2)}, (28, 28, 1), "24 = (28 − 5 + 0) / 1 + 1"),
        ("Conv2D", {}, (None, 28, 1), ""),
        ("Conv1D", {"padding": "causal"}, (28, 8), "28 = (28 − 3 + 2) / 1 + 1"),
        ("Conv2D", {"data_format": "channels_first"}, (3, 28, 20), "26 = (28 − 3 + 0) / 1 + 1"),
        ("Conv2DTranspose", {"strides": (2, 2)}, (14, 14, 6), "29 = (14 − 1) · 2 + 3 + 0"),
        ("Conv2DTranspose", {"strides": (2, 2), "padding": "same"}, (14, 14, 6), "28 = (14 − 1) · 2 + 3 − 1"),
        ("Cropping2D", {"cropping": (1, 2, 0, 0)}, (28, 28, 1), "25 = 28 − 1 − 2"),
        ("ZeroPadding1D", {}, (28, 8), "30 = 28 + 1 + 1"),
        ("UpSampling2D", {"size": (3, 2)}, (7, 7, 1), "21 = 7 · 3"),
        ("MaxPooling2D", {}, (28, 28, 6), "14 = (28 − 2 + 0) / 2 + 1"),
        ("AveragePooling2D", {"padding": "same"}, (7, 7, 6), "4 = (7 − 2 + 1) / 2 + 1"),
        ("Dense", {"units": 128}, (784,), "100,480 = 784 × 128 + 128"),
        ("Dense", {"units": 10, "use_bias": False}, (784,), "7,840 = 784 × 10"),
        ("Flatten", {}, (4, 4, 3), "48 = 4 × 4 × 3"),
        ("LSTM", {"units": 4}, (28, 3), "128 = 4 × ((3 + 4) × 4 + 4)"),
        ("LSTM", {"units": 4, "both_directions": True}, (28, 3), "256 = 2 × 4 × ((3 + 4) × 4 + 4)"),
        ("GRU", {"units": 4}, (28, 3), "108 = 3 × ((3 + 4) × 4 + 2 × 4)"),
        ("GRU", {"units": 4, "reset_after": False}, (28, 3), "96 = 3 × ((3 + 4) × 4 + 4)"),
        ("SimpleRNN", {"units": 4, "use_bias": False}, (28, 3), "28 = (3 + 4) × 4"),
        ("Embedding", {"input_dim": 100, "output_dim": 8}, (20,), "800 = 100 × 8"),
        ("Dense", {"units": 10, "time_distributed": True}, (5, 784), "7,850 = 784 × 10 + 10"),
        ("Concatenate", {}, (4, 4, 3), "3 = 3"),
    ],
)
def test_that_formulas_are_filled_with_the_numbers_of_the_layer(
    kind: str, given: dict[str, ParameterValue], inputs: Shape, example: str
) -> None:
    row = layer_kind(kind)
    assert row.formula
    assert row.formula_example is not None
    assert row.formula_example([inputs], {**row.defaults(), **given}) == example


@pytest.mark.parametrize(
    ("kind", "given", "summary"),
    [
        ("Dense", {"units": 128, "activation": "relu"}, "128 · ReLU"),
        ("Dense", {"units": 10}, "10"),
        (
            "Conv2D",
            {"filters": 6, "kernel_size": (5, 5), "padding": "same", "activation": "tanh"},
            "6 · 5×5 · same · tanh",
        ),
        ("Conv2D", {"strides": (2, 2)}, "32 · 3×3 · /2×2"),
        ("Conv1D", {"padding": "causal", "activation": "relu"}, "32 · 3 · causal · ReLU"),
        ("SeparableConv2D", {"strides": (2, 1)}, "32 · 3×3 · /2×1"),
        (
            "ConvLSTM2D",
            {"return_sequences": True, "both_directions": True},
            "32 · 3×3 · sequences · both directions",
        ),
        ("Cropping2D", {"cropping": (1, 2, 3, 4)}, "1, 2 · 3, 4"),
        ("UpSampling2D", {"interpolation": "bilinear"}, "2×2 · bilinear"),
        ("Resizing", {"pad_to_aspect_ratio": True}, "32×32 · pad"),
        ("RandomZoom", {"width_factor": (0.0, 0.5)}, "±0.2 · 0 … 0.5"),
        ("RandomContrast", {}, "0.8 … 1.2"),
        ("MaxPooling2D", {}, "2×2"),
        ("AveragePooling2D", {"strides": (1, 1), "padding": "same"}, "2×2 · /1×1 · same"),
        ("Input", {}, "28 × 28 × 1"),
        ("Input", {"shape": (None, 8)}, "? × 8"),
        ("Dropout", {"rate": 0.25}, "0.25"),
        ("Reshape", {"target_shape": (7, -1)}, "7 × −1"),
        ("LSTM", {"return_sequences": True}, "64 · sequences"),
        ("GRU", {"both_directions": True}, "64 · both directions"),
        ("Dense", {"time_distributed": True}, "64 · each step"),
        ("Flatten", {"time_distributed": True}, "each step"),
        ("ReLU", {"max_value": 6.0}, "≤ 6"),
        ("Softmax", {"axis": (1, 2)}, "axis 1, 2"),
        ("Rescaling", {"offset": -1.0}, "× 0.003922 − 1"),
        ("Embedding", {}, "1000 → 64"),
        ("MultiHeadAttention", {}, "4 × 32"),
        ("Permute", {}, "2, 1"),
        ("Activation", {"activation": "leaky_relu"}, "Leaky ReLU"),
        ("Concatenate", {"axis": 1}, "axis 1"),
        ("Add", {}, ""),
    ],
)
def test_that_cards_say_the_main_settings_in_few_words(
    kind: str, given: dict[str, ParameterValue], summary: str
) -> None:
    row = layer_kind(kind)
    assert row.summary({**row.defaults(), **given}) == summary


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("Conv2D", "kernel_size", (3,)),
        ("Conv2D", "kernel_size", (3, 0)),
        ("Conv2D", "kernel_size", (3, 2.0)),
        ("Conv2D", "kernel_size", (3, True)),
        ("Conv2D", "kernel_size", 3),
        ("Conv2D", "kernel_size", None),
        ("Conv2D", "padding", "causal"),
        ("Conv2D", "use_bias", 1),
        ("Input", "shape", ()),
        ("Input", "shape", (0,)),
        ("Input", "shape", (-1,)),
        ("Input", "shape", (1,) * 9),
        ("Reshape", "target_shape", (-1, -1)),
        ("Reshape", "target_shape", (None,)),
        ("Reshape", "target_shape", (0, 4)),
        ("Dropout", "rate", float("nan")),
        ("Dropout", "rate", 1.5),
        ("Dropout", "rate", True),
        ("Dropout", "seed", -1),
        ("BatchNormalization", "axis", 1.0),
    ],
)
def test_that_values_that_make_no_sense_are_refused(kind: str, name: str, value: object) -> None:
    parameter = layer_kind(kind).parameter(name)
    assert parameter is not None
    with pytest.raises(ParameterError):
        check_value(parameter, value)  # type: ignore[arg-type]


def test_that_open_lengths_and_none_are_taken_where_they_are_meant() -> None:
    assert check_values("x", layer_kind("Input").parameters, {"shape": (None, 3)}) == {"shape": (None, 3)}
    strides = layer_kind("MaxPooling2D").parameter("strides")
    assert strides is not None
    assert check_value(strides, None) is None
