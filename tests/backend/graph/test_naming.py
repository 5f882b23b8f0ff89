"""Names of layers."""

import pytest

from backend.graph.errors import LayerNameError
from backend.graph.model import Graph
from backend.graph.naming import (
    check_name,
    fresh_id,
    fresh_name,
    fresh_name_from,
    is_automatic,
    is_valid_name,
    name_of_text,
)
from tests.backend.drawing import PICTURE, chain, conv

GRAPH = chain(PICTURE, conv(2), conv(2)).graph


def test_that_fresh_names_follow_the_kind_and_count_on() -> None:
    assert fresh_name(Graph(), "Conv2D") == "conv2d"
    assert fresh_name(GRAPH, "Conv2D") == "conv2d_3"
    assert fresh_name(GRAPH, "MaxPooling2D") == "max_pooling2d"
    assert fresh_name(GRAPH, "LSTM") == "lstm"
    assert fresh_id(GRAPH) not in GRAPH.by_id


@pytest.mark.parametrize("name", ["", "a b", "a/b", "_a", "größe", "top_level_model_weights", "x" * 101, "a\n"])
def test_that_names_keras_or_the_file_would_refuse_are_refused(name: str) -> None:
    assert not is_valid_name(name)
    with pytest.raises(LayerNameError):
        check_name(GRAPH, name)


def test_that_a_name_is_borne_by_one_layer_only() -> None:
    with pytest.raises(LayerNameError, match="conv2d_2"):
        check_name(GRAPH, "conv2d_2")
    check_name(GRAPH, "conv2d_2", node="n3")


@pytest.mark.parametrize("wish", ["a b/c", "___", "größe", "x" * 500, "top_level_model_weights"])
def test_that_any_wish_becomes_a_valid_name(wish: str) -> None:
    assert is_valid_name(fresh_name_from(wish, ["conv2d"]))


@pytest.mark.parametrize(
    ("text", "name"),
    [("left eye", "left_eye"), (" conv-1.b ", "conv_1_b"), ("plain", "plain"), ("größe", "größe")],
)
def test_that_spaces_dots_and_hyphens_become_underscores(text: str, name: str) -> None:
    assert name_of_text(text) == name


@pytest.mark.parametrize(
    ("name", "automatic"),
    [("conv2d", True), ("conv2d_12", True), ("conv2d_left", False), ("conv2d_", False), ("left_eye", False)],
)
def test_that_names_that_the_app_gives_are_told_from_those_that_somebody_chose(name: str, automatic: bool) -> None:
    assert is_automatic(name, "Conv2D") is automatic
