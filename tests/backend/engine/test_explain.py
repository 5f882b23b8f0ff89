"""Where a network looked: the three ways against direct computation, and networks of every sort."""

import keras
import msgspec
import numpy as np
import pytest

from backend.engine.build import build_model, compile_model
from backend.engine.class_score import class_score
from backend.engine.explain import explain
from backend.engine.grad_cam import grad_cam, spread
from backend.engine.live_model import LiveModel
from backend.engine.twin import Twins
from backend.engine.variables import other_variables, values_of
from backend.graph.model import Link
from backend.graph.to_spec import model_spec
from backend.message_frames import event_from_frames, request_from_frames, to_frames
from backend.messages import EpochDone, EventEnvelope, Explain, Explanation, RequestEnvelope, Stop
from backend.project import DataChoice, Project, TrainingSettings
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, chain, conv, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import convolution_project, dense_project, training

THREE: Layer = ("Dense", {"units": 3, "activation": "softmax"})
SMALL_PICTURE: Layer = ("Input", {"shape": (6, 6, 1)})


def _live(project: Project, classes: tuple[str, ...] = ()) -> LiveModel:
    network = build_model(model_spec(project.graph), seed=99)
    compile_model(network, TrainingSettings(loss="mean_squared_error"))
    return LiveModel(network, model_spec(project.graph), project, classes)


def _small() -> LiveModel:
    return _live(
        chain(SMALL_PICTURE, conv(2, kernel_size=(3, 3), activation="relu"), ("MaxPooling2D", {}), FLATTEN, THREE)
    )


def _random(*shape: int) -> np.ndarray:
    return np.random.default_rng(4).normal(0, 1, shape).astype(np.float32)


def _asked(live: LiveModel, picture: np.ndarray, method: str, **more: object) -> Explanation:
    request = msgspec.structs.replace(Explain(picture, "saliency"), method=method, **more)
    return explain(request, live, Twins())


class ByHand:
    """One convolution with ReLU, pooling by the largest of 2 × 2, and a Dense layer, in plain numpy."""

    def __init__(self, live: LiveModel, picture: np.ndarray) -> None:
        self.kernel, self.bias, self.weights, self.offset = live.network.get_weights()
        windows = np.lib.stride_tricks.sliding_window_view(picture[:, :, 0], (3, 3))
        self.before = np.einsum("ijkl,klc->ijc", windows, self.kernel[:, :, 0]) + self.bias
        self.maps = np.maximum(self.before, 0)
        self.blocks = self.maps.reshape(2, 2, 2, 2, 2)  # (row, in the block, column, in the block, channel)
        self.pooled = self.blocks.max(axis=(1, 3))
        self.scores = self.pooled.reshape(-1) @ self.weights + self.offset

    def slopes_of_maps(self, target: int) -> np.ndarray:
        """Only the largest of each block was let through by the pooling."""
        back = self.weights[:, target].reshape(2, 2, 2)
        slopes = np.zeros((4, 4, 2), np.float32)
        for row, column, channel in np.ndindex(2, 2, 2):
            block = self.blocks[row, :, column, :, channel]
            down, across = np.unravel_index(block.argmax(), (2, 2))
            slopes[2 * row + down, 2 * column + across, channel] = back[row, column, channel]
        return slopes

    def slopes_of_picture(self, target: int) -> np.ndarray:
        """Each place of a map hands its slope back to the nine points that it saw."""
        slopes = self.slopes_of_maps(target) * (self.before > 0)
        found = np.zeros((6, 6), np.float32)
        for row, column, channel in np.ndindex(4, 4, 2):
            found[row : row + 3, column : column + 3] += (
                slopes[row, column, channel] * self.kernel[:, :, 0, channel]
            )
        return found


# Against direct computation ---------------------------------------------------------------------------------


@pytest.mark.parametrize("target", [0, 1, 2])
def test_that_saliency_is_the_slope_computed_by_hand(target: int) -> None:
    live, picture = _small(), _random(6, 6, 1)
    by_hand = ByHand(live, picture)
    told = _asked(live, picture, "saliency", target=target)
    np.testing.assert_allclose(told.heat, np.abs(by_hand.slopes_of_picture(target)), rtol=1e-4, atol=1e-6)
    assert told.score == pytest.approx(by_hand.scores[target], rel=1e-4)
    assert told.heat.max() > 0


@pytest.mark.parametrize("target", [0, 1, 2])
def test_that_grad_cam_is_the_weighed_sum_of_the_maps_computed_by_hand(target: int) -> None:
    live, picture = _small(), _random(6, 6, 1)
    by_hand = ByHand(live, picture)
    weights = by_hand.slopes_of_maps(target).mean(axis=(0, 1))
    expected = np.maximum(by_hand.maps[:, :, 0] * weights[0] + by_hand.maps[:, :, 1] * weights[1], 0)
    twin = Twins().of(live.spec, 3)
    twin.take_weights(live)
    given, _ = twin.inputs_of(picture[None])
    found = grad_cam(twin, class_score(twin, False), given, target, "conv2d")
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)
    told = _asked(live, picture, "grad-cam", target=target)
    np.testing.assert_allclose(told.heat, spread(found, (6, 6)), rtol=1e-4, atol=1e-6)
    assert told.layer == "conv2d"


def test_that_the_slope_of_a_dense_network_is_the_one_computed_by_hand() -> None:
    live, row = _live(chain(("Input", {"shape": (4,)}), dense(5, activation="tanh"), THREE)), _random(4)
    first, bias, second, offset = live.network.get_weights()
    hidden = np.tanh(row @ first + bias)
    slopes = first @ (second[:, 1] * (1 - hidden**2))
    told = _asked(live, row, "saliency", target=1)
    np.testing.assert_allclose(told.heat, np.abs(slopes), rtol=1e-4, atol=1e-6)
    assert told.score == pytest.approx((hidden @ second + offset)[1], rel=1e-4)


def test_that_occlusion_is_a_plain_loop_of_predictions() -> None:
    live, picture = _small(), _random(6, 6, 1)
    whole = ByHand(live, picture).scores[2]
    colour = np.median([picture[at] for at in np.ndindex(6, 6) if 0 in at or 5 in at])
    expected = np.zeros((6, 6))
    for row, column in np.ndindex(6, 6):  # of so small a picture each point is a patch
        hidden = picture.copy()
        hidden[row, column] = colour
        expected[row, column] = whole - ByHand(live, hidden).scores[2]
    told = _asked(live, picture, "occlusion", target=2)
    np.testing.assert_allclose(told.heat, expected, atol=1e-5)
    assert told.heat.min() < 0 < told.heat.max()


def test_that_patches_overlap_and_a_place_has_their_mean() -> None:
    live, picture = _live(convolution_project()), np.abs(_random(28, 28, 1))
    straight = keras.models.clone_model(live.network)
    straight.layers[-1].activation = keras.activations.linear
    straight.set_weights(live.network.get_weights())
    edge = [picture[at] for at in np.ndindex(28, 28) if 0 in at or 27 in at]
    total, count = np.zeros((28, 28)), np.zeros((28, 28))
    whole = straight(picture[None]).numpy()[0, 5]
    for row in range(0, 25, 2):
        for column in range(0, 25, 2):
            hidden = picture.copy()
            hidden[row : row + 4, column : column + 4] = np.median(edge)
            total[row : row + 4, column : column + 4] += whole - straight(hidden[None]).numpy()[0, 5]
            count[row : row + 4, column : column + 4] += 1
    told = _asked(live, picture, "occlusion", target=5)
    np.testing.assert_allclose(told.heat, total / count, atol=1e-5)


def test_that_a_column_is_hidden_by_its_mean_in_the_data() -> None:
    project = chain(("Input", {"shape": (4,)}), dense(5, activation="tanh"), THREE)
    live = _live(msgspec.structs.replace(project, data=DataChoice("iris")))
    row = np.array([5.0, 3.0, 1.5, 0.2], np.float32)
    first, bias, second, offset = live.network.get_weights()

    def score(values: np.ndarray) -> float:
        return float((np.tanh(values @ first + bias) @ second + offset)[0])

    told = _asked(live, row, "occlusion", target=0)
    usual = np.array([5.845833, 3.065, 3.739167, 1.196667], np.float32)  # the means of the training part
    for column in range(4):
        hidden = row.copy()
        hidden[column] = usual[column]
        assert told.heat[column] == pytest.approx(score(row) - score(hidden), abs=2e-3)


def test_that_the_smooth_slope_is_the_mean_over_noisy_pictures_and_always_the_same() -> None:
    live, picture = _small(), _random(6, 6, 1)
    plain = _asked(live, picture, "saliency", target=1)
    smooth = _asked(live, picture, "saliency", target=1, smooth=True)
    assert not np.allclose(plain.heat, smooth.heat)
    np.testing.assert_array_equal(_asked(live, picture, "saliency", target=1, smooth=True).heat, smooth.heat)


# Which answer -----------------------------------------------------------------------------------------------


def test_that_the_given_answer_is_explained_where_none_is_asked_about() -> None:
    live, picture = _small(), _random(6, 6, 1)
    told = _asked(live, picture, "saliency")
    shares = live.answer(picture[None])[0]
    assert (told.target, told.targets, told.before) == (int(shares.argmax()), 3, "softmax")
    assert told.answer == pytest.approx(shares.max(), rel=1e-4)


def test_that_an_answer_that_there_is_not_is_refused() -> None:
    with pytest.raises(UserError, match="has 3 answers; there is no number 4"):
        _asked(_small(), _random(6, 6, 1), "saliency", target=3)


@pytest.mark.parametrize("ending", ["Softmax", "Activation"])
def test_that_a_softmax_of_its_own_is_left_out_too(ending: str) -> None:
    last: Layer = (ending, {"activation": "softmax"} if ending == "Activation" else {})
    live, row = _live(chain(("Input", {"shape": (4,)}), dense(3), last)), _random(4)
    weights, offset = live.network.get_weights()
    told = _asked(live, row, "saliency", target=2)
    np.testing.assert_allclose(told.heat, np.abs(weights[:, 2]), rtol=1e-5)
    assert told.score == pytest.approx((row @ weights + offset)[2], rel=1e-4)
    assert told.before == "softmax"
    assert told.answer == pytest.approx(live.answer(row[None])[0, 2], rel=1e-4)


def test_that_a_single_answer_stands_for_both_of_two_classes() -> None:
    project = chain(("Input", {"shape": (4,)}), dense(1, activation="sigmoid"))
    live, row = _live(project, ("no", "yes")), _random(4)
    one, other = (_asked(live, row, "occlusion", target=target) for target in (0, 1))
    np.testing.assert_allclose(one.heat, -other.heat, rtol=1e-5)
    assert one.answer + other.answer == pytest.approx(1)
    assert (one.targets, one.before) == (2, "sigmoid")
    assert _asked(live, row, "saliency").target == int(live.answer(row[None])[0, 0] > 0.5)
    assert _asked(_live(project), row, "saliency").targets == 1


def test_that_a_number_is_explained_by_itself() -> None:
    live, row = _live(chain(("Input", {"shape": (4,)}), dense(1))), _random(4)
    told = _asked(live, row, "occlusion")
    np.testing.assert_allclose(told.heat, row * live.network.get_weights()[0][:, 0], rtol=1e-3, atol=1e-5)
    assert (told.target, told.targets, told.before) == (0, 1, "")
    assert told.score == told.answer


# Networks of every sort -------------------------------------------------------------------------------------


SORTS: dict[str, tuple[tuple[Layer, ...], tuple[int, ...]]] = {
    "colour": ((("Input", {"shape": (8, 8, 3)}), conv(4)), (8, 8, 3)),
    "from a row": ((("Input", {"shape": (64,)}), ("Reshape", {"target_shape": (8, 8, 1)}), conv(4)), (8, 8, 1)),
    "channels first": ((("Input", {"shape": (1, 8, 8)}), conv(4, data_format="channels_first")), (8, 8, 1)),
    "sequence": (
        (
            ("Input", {"shape": (12,)}),
            ("Reshape", {"target_shape": (12, 1)}),
            ("Conv1D", {"filters": 3}),
        ),
        (12,),
    ),
}


@pytest.mark.parametrize("method", ["grad-cam", "saliency", "occlusion"])
@pytest.mark.parametrize("sort", SORTS)
def test_that_each_sort_of_network_is_explained(sort: str, method: str) -> None:
    layers, shape = SORTS[sort]
    told = _asked(_live(chain(*layers, FLATTEN, THREE)), np.abs(_random(*shape)), method)
    assert told.heat.shape == shape[:2]
    assert np.isfinite(told.heat).all()
    if method != "grad-cam":
        assert np.abs(told.heat).max() > 0


def test_that_frozen_layers_are_explained_as_others() -> None:
    project = convolution_project()
    nodes = tuple(msgspec.structs.replace(node, trainable=False) for node in project.graph.nodes)
    frozen = msgspec.structs.replace(project, graph=msgspec.structs.replace(project.graph, nodes=nodes))
    picture = np.abs(_random(28, 28, 1))
    for method in ("grad-cam", "saliency"):
        one, other = _asked(_live(project), picture, method), _asked(_live(frozen), picture, method)
        np.testing.assert_allclose(one.heat, other.heat, rtol=1e-4, atol=1e-6)


def test_that_a_layer_in_both_directions_is_explained_and_no_chance_is_touched() -> None:
    live = _live(
        chain(
            ("Input", {"shape": (8, 8)}),
            ("LSTM", {"units": 4, "both_directions": True, "dropout": 0.5, "recurrent_dropout": 0.25}),
            ("Dropout", {"rate": 0.5}),
            THREE,
        )
    )
    before = values_of(other_variables(live.network)), live.network.get_weights()
    picture = np.abs(_random(8, 8, 1))
    first, second = (_asked(live, picture, "saliency") for _ in range(2))
    _asked(live, picture, "occlusion")
    np.testing.assert_array_equal(first.heat, second.heat)
    after = values_of(other_variables(live.network)), live.network.get_weights()
    for old, new in zip((*before[0], *before[1]), (*after[0], *after[1]), strict=True):
        np.testing.assert_array_equal(old, new)
    assert live.network.layers[1].forward_layer.dropout == 0.5


def test_that_of_several_inputs_and_outputs_the_first_are_explained() -> None:
    project = chain(PICTURE, FLATTEN, ("Concatenate", {}), ANSWER)
    other = chain(("Input", {"shape": (5,)})).graph.nodes[0]
    number = chain(PICTURE, dense(1)).graph.nodes[1]
    graph = msgspec.structs.replace(
        project.graph,
        nodes=(
            msgspec.structs.replace(other, id="other", name="other"),
            *project.graph.nodes,
            msgspec.structs.replace(number, id="number", name="number"),
        ),
        links=(*project.graph.links, Link("other", "n3", 0, 1), Link("n3", "number")),
    )
    live = _live(msgspec.structs.replace(project, graph=graph))
    assert live.spec.inputs[0] == "other"
    for method in ("saliency", "occlusion"):
        told = _asked(live, np.abs(_random(28, 28, 1)), method)
        assert told.targets == 10
        assert told.heat.shape == (28, 28)
        assert np.abs(told.heat).max() > 0


# What cannot be told ----------------------------------------------------------------------------------------


def test_that_without_a_convolution_grad_cam_says_why_not() -> None:
    with pytest.raises(UserError, match="no convolution before its answer"):
        _asked(_live(dense_project()), np.abs(_random(28, 28, 1)), "grad-cam")


def test_that_a_layer_that_is_no_convolution_is_refused() -> None:
    with pytest.raises(UserError, match="is no convolution before the answer"):
        _asked(_small(), _random(6, 6, 1), "grad-cam", layer="flatten")


def test_that_an_embedding_has_no_slope_and_can_be_hidden() -> None:
    table: Layer = ("Embedding", {"input_dim": 9, "output_dim": 3})
    live, row = _live(chain(("Input", {"shape": (4,)}), table, FLATTEN, THREE)), np.array([1, 2, 3, 4], np.float32)
    with pytest.raises(UserError, match="Embedding"):
        _asked(live, row, "saliency")
    assert np.abs(_asked(live, row, "occlusion").heat).max() > 0


def test_that_an_answer_that_is_no_number_is_told() -> None:
    live = _small()
    live.network.layers[-1].kernel.assign(np.full((8, 3), np.nan))
    with pytest.raises(UserError, match="is no number"):
        _asked(live, _random(6, 6, 1), "occlusion")


def test_that_a_picture_of_another_size_is_told() -> None:
    with pytest.raises(UserError, match="does not fit the Input"):
        _asked(_small(), _random(5, 5, 1), "saliency")


# Beside a training ------------------------------------------------------------------------------------------


def test_that_question_and_answer_travel() -> None:
    asked = Explain(np.abs(_random(6, 6, 1)), "grad-cam", 1, "conv2d")
    head, *frames = to_frames(RequestEnvelope(2, asked))
    back = request_from_frames(head, frames).body
    assert isinstance(back, Explain)
    told = explain(back, _small(), Twins())
    head, *frames = to_frames(EventEnvelope(2, told))
    heard = event_from_frames(head, frames).body
    assert isinstance(heard, Explanation)
    assert (heard.target, heard.layer) == (1, "conv2d")
    np.testing.assert_array_equal(heard.heat, told.heat)


def test_that_the_model_is_explained_while_it_learns(engine: EngineAtWork, small_data: DataChoice) -> None:
    number = engine.send(training(convolution_project(), small_data, epochs=1_000_000))
    engine.hear_until(number, EpochDone)
    for method in ("grad-cam", "saliency", "occlusion"):
        told = engine.ask(msgspec.structs.replace(Explain(np.abs(_random(28, 28, 1)), "saliency"), method=method))
        assert isinstance(told, Explanation)
    engine.ask(Stop(number))
    engine.last(number)


def test_that_a_training_that_is_looked_at_comes_out_the_same(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    project = chain(
        ("Input", {"shape": (28, 28)}),
        ("LSTM", {"units": 4, "dropout": 0.3, "recurrent_dropout": 0.3}),
        ("Dropout", {"rate": 0.3}),
        ANSWER,
    )
    asked = [Explain(np.abs(_random(28, 28, 1)), "saliency"), Explain(np.abs(_random(28, 28, 1)), "occlusion")]
    losses = []
    for is_looked_at in (False, True):
        number = engine.send(training(project, small_data, epochs=12))
        engine.hear_until(number, EpochDone)
        if is_looked_at:
            told = [engine.ask(request) for request in asked]
            assert all(isinstance(one, Explanation) for one in told)
        engine.last(number)
        losses.append([event.metrics for event in engine.said[number] if isinstance(event, EpochDone)])
    assert losses[0] == losses[1]
    assert len(losses[0]) == 12
