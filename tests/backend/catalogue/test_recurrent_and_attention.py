"""Rules of kinds with several inputs and outputs: what each of them is, and what does not go together."""

import pytest

from backend.catalogue.layers import layer_kind
from backend.graph.errors import MergeError, SettingsConflictError, ShapeError, WrongRankError
from backend.graph.model import ParameterValue, Shape


def settings(kind: str, **given: ParameterValue) -> dict[str, ParameterValue]:
    return {**layer_kind(kind).defaults(), **given}


@pytest.mark.parametrize(
    ("kind", "given", "titles"),
    [
        ("GRU", {}, ("answer",)),
        ("GRU", {"return_state": True}, ("answer", "state")),
        ("LSTM", {"return_state": True}, ("answer", "state", "memory")),
        ("GRU", {"return_state": True, "both_directions": True}, ("answer", "state forwards", "state backwards")),
        ("Attention", {"return_attention_scores": True}, ("answer", "attention")),
    ],
)
def test_that_every_output_has_its_title(
    kind: str, given: dict[str, ParameterValue], titles: tuple[str, ...]
) -> None:
    row = layer_kind(kind)
    assert row.output_titles is not None
    assert row.output_titles(settings(kind, **given)) == titles


@pytest.mark.parametrize(
    ("kind", "given", "inputs", "error", "sentence"),
    [
        ("LSTM", {"units": 4}, [(5, 3), (4,)], SettingsConflictError, "all of its 2 states or with none"),
        ("LSTM", {"units": 4}, [(5, 3), (4,), (5,)], MergeError, "needs a state of 4 numbers, but 5 comes in"),
        ("GRU", {"both_directions": True, "units": 4}, [(5, 3), (4,)], SettingsConflictError, "both directions"),
        (
            "GRU",
            {"time_distributed": True, "return_state": True},
            [(2, 5, 3)],
            SettingsConflictError,
            "one output",
        ),
        ("SimpleRNN", {"unroll": True}, [(None, 3)], SettingsConflictError, "unrolled"),
        ("SimpleRNN", {"time_distributed": True}, [(5, 3)], WrongRankError, "steps × features"),
        ("Attention", {}, [(5, 3), (4, 2)], MergeError, "same features"),
        ("Attention", {}, [(5, 3), (4, 3), (6, 3)], MergeError, "same steps"),
        ("MultiHeadAttention", {}, [(5,), (4,)], WrongRankError, "steps × features"),
        (
            "MultiHeadAttention",
            {"return_attention_scores": True},
            [(5, 3), (4, 3)],
            SettingsConflictError,
            "same number of steps",
        ),
        ("GroupQueryAttention", {"num_key_value_heads": 3}, [(5, 3), (4, 3)], SettingsConflictError, "multiple"),
        ("Dot", {}, [(5, 3), (5, 4)], MergeError, "same length"),
        ("Dot", {"axes": (1, 2, 1)}, [(5, 3), (5, 4)], SettingsConflictError, "one for each"),
    ],
)
def test_that_what_does_not_go_together_is_said(
    kind: str, given: dict[str, ParameterValue], inputs: list[Shape], error: type[ShapeError], sentence: str
) -> None:
    row, parameters = layer_kind(kind), settings(kind, **given)
    with pytest.raises(error, match=sentence):
        [row.shape(inputs, parameters), row.more_outputs and row.more_outputs(inputs, parameters)]


def test_that_each_step_costs_what_one_costs() -> None:
    row = layer_kind("Conv2D")
    assert row.multiply_adds is not None
    once = settings("Conv2D", filters=4)
    each = {**once, "time_distributed": True}
    one = row.multiply_adds([(8, 8, 3)], row.shape([(8, 8, 3)], once), once)
    assert row.shape([(5, 8, 8, 3)], each) == (5, 6, 6, 4)
    assert row.count([(5, 8, 8, 3)], each) == row.count([(8, 8, 3)], once)
    assert row.multiply_adds([(5, 8, 8, 3)], row.shape([(5, 8, 8, 3)], each), each) == 5 * (one or 0)
    assert row.multiply_adds([(None, 8, 8, 3)], (None, 6, 6, 4), each) is None


def test_that_too_few_axes_for_each_step_are_counted_with_the_steps() -> None:
    with pytest.raises(WrongRankError) as caught:
        layer_kind("Conv2D").shape([(8, 8, 3)], settings("Conv2D", time_distributed=True))
    assert (caught.value.needed, caught.value.given) == (4, (8, 8, 3))
