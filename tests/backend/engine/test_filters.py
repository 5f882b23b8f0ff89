"""What the first layer looks for, for each kind of layer that has a kernel."""

import pytest

from backend.engine.build import build_model
from backend.engine.filters import first_filters
from backend.graph.to_spec import model_spec
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv


def test_that_a_network_without_a_kernel_has_no_filters() -> None:
    network = build_model(model_spec(chain(PICTURE, FLATTEN).graph))
    filters, picture = first_filters(network, (28, 28, 1))
    assert filters is None
    assert picture.size == 0


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (conv(3), (3, 3, 3)),
        (("Conv2DTranspose", {"filters": 5}), (3, 3, 5)),
        (("DepthwiseConv2D", {}), (3, 3, 1)),
        (("SeparableConv2D", {"filters": 5}), (3, 3, 1)),
    ],
)
def test_that_each_kind_of_convolution_shows_its_filters(layer: object, shape: tuple[int, ...]) -> None:
    network = build_model(model_spec(chain(PICTURE, layer, FLATTEN, ANSWER).graph))  # type: ignore[arg-type]
    filters, _ = first_filters(network, (28, 28, 1))
    assert filters is not None
    assert filters.shape == shape
