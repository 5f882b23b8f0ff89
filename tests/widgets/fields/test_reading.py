"""What people type into a field, and what it stands for."""

import pytest

from backend.catalogue.layers import layer_kind
from backend.catalogue.parameter import Parameter
from backend.graph.errors import ParameterError
from backend.graph.model import ParameterValue
from widgets.fields.reading import read, written


def parameter(kind: str, name: str) -> Parameter:
    found = layer_kind(kind).parameter(name)
    assert found is not None
    return found


UNITS = parameter("Dense", "units")
KERNEL = parameter("Conv2D", "kernel_size")
POOL_STRIDE = parameter("MaxPooling2D", "strides")
RATE = parameter("Dropout", "rate")
INPUT_SHAPE = parameter("Input", "shape")
TARGET = parameter("Reshape", "target_shape")
AXIS = parameter("Concatenate", "axis")


@pytest.mark.parametrize(
    ("of", "text", "value"),
    [
        (UNITS, "128", 128),
        (UNITS, " 1,024 ", 1024),
        (KERNEL, "3 × 3", (3, 3)),
        (KERNEL, "3x5", (3, 5)),
        (KERNEL, "3", (3, 3)),
        (KERNEL, "(3, 5)", (3, 5)),
        (POOL_STRIDE, "", None),
        (POOL_STRIDE, "2 2", (2, 2)),
        (RATE, "0.25", 0.25),
        (RATE, "0,25", 0.25),
        (RATE, "1", 1.0),
        (INPUT_SHAPE, "28 x 28 x 1", (28, 28, 1)),
        (INPUT_SHAPE, "784", (784,)),
        (INPUT_SHAPE, "? × 28", (None, 28)),
        (INPUT_SHAPE, "None, 28", (None, 28)),
        (TARGET, "−1 × 7", (-1, 7)),
        (AXIS, "-1", -1),
    ],
)
def test_that_a_text_stands_for_its_value(of: Parameter, text: str, value: ParameterValue) -> None:
    assert read(of, text) == value


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (UNITS, ""),
        (UNITS, "many"),
        (UNITS, "0"),
        (UNITS, "-3"),
        (UNITS, "1.5"),
        (UNITS, "9" * 5000),
        (KERNEL, "3 × 3 × 3"),
        (KERNEL, "3 × a"),
        (KERNEL, "×"),
        (KERNEL, "0"),
        (RATE, "1.5"),
        (RATE, "nan"),
        (RATE, "inf"),
        (INPUT_SHAPE, "28 × -1"),
        (INPUT_SHAPE, "1 " * 9),
        (TARGET, "-1 × -1"),
        (TARGET, "? × 3"),
    ],
)
def test_that_a_text_that_is_no_value_is_refused_with_a_sentence(of: Parameter, text: str) -> None:
    with pytest.raises(ParameterError) as error:
        read(of, text)
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (128, "128"),
        (-1, "−1"),
        (0.001, "0.001"),
        (0.5, "0.5"),
        ((3, 3), "3 × 3"),
        ((None, 28), "? × 28"),
        ((-1, 7), "−1 × 7"),
    ],
)
def test_that_a_value_is_written_as_it_is_read(value: ParameterValue, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize("of", [UNITS, KERNEL, POOL_STRIDE, RATE, INPUT_SHAPE, TARGET, AXIS])
def test_that_what_is_written_is_read_back(of: Parameter) -> None:
    assert read(of, written(of.default)) == of.default
