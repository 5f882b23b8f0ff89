"""Looking inside a network: what each layer makes of a sample, before, while and after it learns."""

import keras
import msgspec
import numpy as np
import pytest

from backend.edits import Edit, SetParameter, apply_all
from backend.engine.build import build_model, compile_model
from backend.engine.inside import SAMPLES, Inside
from backend.engine.live_model import LiveModel
from backend.graph.computable import computable_spec
from backend.graph.model import Link
from backend.graph.to_spec import model_spec
from backend.message_frames import event_from_frames, request_from_frames, to_frames
from backend.messages import EpochDone, InsideView, LookInside, Refused, Stop
from backend.messages import EventEnvelope as Answer
from backend.messages import RequestEnvelope as Question
from backend.project import DataChoice, Project, TrainingSettings
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, chain, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import convolution_project, dense_project, training

IRIS = DataChoice("iris")


def _question(project: Project, data: DataChoice = IRIS, **more: object) -> LookInside:
    return msgspec.structs.replace(LookInside(model_spec(project.graph), 3, data), **more)


def _live(project: Project) -> LiveModel:
    network = build_model(model_spec(project.graph), seed=99)
    compile_model(network, TrainingSettings())
    return LiveModel(network, model_spec(project.graph), project)


def _pictures(view: InsideView) -> dict[str, np.ndarray]:
    return {
        layer.layer: view.pictures[layer.begin : layer.begin + layer.height * layer.width].reshape(
            layer.height, layer.width
        )
        for layer in view.layers
    }


def test_that_every_layer_is_shown_with_its_shape(small_data: DataChoice) -> None:
    project = convolution_project()
    view = Inside().look(_question(project, small_data, sample=12, closer="conv2d"), None)
    assert not view.trained
    assert (view.sample, view.samples, view.label) == (12, 50, "2")
    assert [layer.layer for layer in view.layers] == [node.name for node in project.graph.nodes]
    shapes = {layer.layer: layer.shape for layer in view.layers}
    assert shapes["conv2d"] == (26, 26, 4)
    assert view.layers[-1].shape == (10,)
    assert view.closer is not None
    assert view.closer.layer == "conv2d"
    assert view.closer_picture.shape == (53, 53)
    assert _pictures(view)["input"].shape == (28, 28)


def test_that_the_values_are_those_that_keras_computes(small_data: DataChoice) -> None:
    project = dense_project()
    inside = Inside()
    spec = model_spec(project.graph)
    picture = np.random.default_rng(5).random((28, 28, 1), np.float32)
    view = inside.look(_question(project, small_data, picture=picture), None)
    answers = build_model(spec, seed=3)(picture[None]).numpy()[0]
    last = view.layers[-1]
    assert (view.sample, view.samples, view.label) == (0, 0, "")
    assert last.low is not None
    assert last.high is not None
    assert last.low == pytest.approx(answers.min())
    assert last.high == pytest.approx(answers.max())
    shown = _pictures(view)[last.layer][0] / 255 * (last.high - last.low) + last.low
    np.testing.assert_allclose(shown, answers, atol=(last.high - last.low) / 200)


def test_that_the_weights_of_the_model_answer_where_it_has_the_same_layers(small_data: DataChoice) -> None:
    project, inside = convolution_project(), Inside()
    question = _question(project, small_data)
    untrained = inside.look(question, None)
    trained = inside.look(question, _live(project))
    assert trained.trained
    assert not np.array_equal(untrained.pictures, trained.pictures)
    again = inside.look(question, None)
    np.testing.assert_array_equal(again.pictures, untrained.pictures)
    assert not inside.look(question, _live(dense_project())).trained


def test_that_layers_that_an_edit_left_alone_show_what_they_have_learnt(small_data: DataChoice) -> None:
    project, inside = convolution_project(), Inside()
    live = _live(project)
    *_, dropout, last = (node.id for node in project.graph.nodes)
    edits: list[Edit] = [SetParameter(last, "units", 3), SetParameter("n2", "filters", 4)]
    edited = apply_all(project, edits)
    whole, part = (inside.look(_question(one, small_data), live) for one in (project, edited))
    assert (whole.trained, part.trained) == (True, False)
    for name in ("conv2d", project.graph.by_id[dropout].name):
        np.testing.assert_array_equal(_pictures(whole)[name], _pictures(part)[name])
    # One whose inputs have another size cannot, though it stands there as it did.
    wider = SetParameter("n2", "filters", 5).apply(project)
    assert not inside.look(_question(wider, small_data), live).trained


def test_that_a_part_of_the_model_is_trained_too(small_data: DataChoice) -> None:
    project = convolution_project()
    first = project.graph.links[2]
    graph = msgspec.structs.replace(project.graph, links=project.graph.links[:2])
    spec = computable_spec(graph)
    assert spec is not None
    assert [layer.kind for layer in spec.layers] == ["Input", "Conv2D", "BatchNormalization"]
    assert first.source == "n3"
    view = Inside().look(LookInside(spec, 3, small_data), _live(project))
    assert view.trained
    assert len(view.layers) == 3


def test_that_layers_that_only_act_while_learning_stand_still(small_data: DataChoice) -> None:
    project = chain(PICTURE, FLATTEN, ("Dropout", {"rate": 0.9}), ANSWER)
    pictures = _pictures(Inside().look(_question(project, small_data), None))
    np.testing.assert_array_equal(pictures["flatten"], pictures["dropout"])


def test_that_rows_of_numbers_are_looked_at_and_samples_come_round_again() -> None:
    project = chain(("Input", {"shape": (4,)}), dense(16), dense(3, activation="softmax"))
    view = Inside().look(_question(project, sample=31), None)
    assert (view.sample, view.samples, view.label) == (1, 30, "virginica")
    assert [layer.shape for layer in view.layers] == [(4,), (16,), (3,)]
    backwards = Inside().look(_question(project, sample=-1), None)
    assert backwards.sample == 29


def test_that_each_input_that_fits_is_given_the_sample(small_data: DataChoice) -> None:
    project = chain(PICTURE, FLATTEN, ("Concatenate", {}), ANSWER)
    other = chain(("Input", {"shape": (5,)})).graph.nodes[0]
    other = msgspec.structs.replace(other, id="other", name="other")
    graph = msgspec.structs.replace(
        project.graph,
        nodes=(*project.graph.nodes, other),
        links=(*project.graph.links, Link("other", "n3", 0, 1)),
    )
    view = Inside().look(LookInside(model_spec(graph), 3, small_data), None)
    shown = {layer.layer: layer for layer in view.layers}
    assert (shown["other"].low, shown["other"].high) == (0, 0)
    assert shown["concatenate"].shape == (789,)


def test_that_a_sample_that_fits_nowhere_and_data_that_is_not_there_are_sentences() -> None:
    project = dense_project()
    with pytest.raises(UserError, match="does not fit"):
        Inside().look(_question(project, IRIS), None)
    with pytest.raises(UserError, match="not on this computer"):
        Inside().look(_question(project, DataChoice("fashion-mnist")), None)


def test_that_few_samples_are_kept_of_much_data() -> None:
    project = dense_project()
    view = Inside().look(_question(project, DataChoice("starter-digits")), None)
    assert view.samples == SAMPLES


def test_that_looking_leaves_the_first_weights_of_a_training_alone(small_data: DataChoice) -> None:
    spec = model_spec(dense_project().graph)
    expected = build_model(spec, seed=7).get_weights()
    Inside().look(_question(dense_project(), small_data), None)
    for value, wanted in zip(build_model(spec, seed=7).get_weights(), expected, strict=True):
        np.testing.assert_array_equal(value, wanted)
    assert keras.backend.floatx() == "float32"


def test_that_question_and_answer_travel(small_data: DataChoice) -> None:
    question = _question(dense_project(), small_data, picture=np.zeros((28, 28, 1), np.float32), closer="dense")
    head, *frames = to_frames(Question(4, question))
    back = request_from_frames(head, frames).body
    assert isinstance(back, LookInside)
    assert back.picture is not None
    assert back.picture.shape == (28, 28, 1)
    view = Inside().look(back, None)
    head, *frames = to_frames(Answer(4, view))
    heard = event_from_frames(head, frames).body
    assert isinstance(heard, InsideView)
    assert heard.layers == view.layers
    np.testing.assert_array_equal(heard.closer_picture, view.closer_picture)


def test_that_one_can_look_while_a_training_runs(engine: EngineAtWork, small_data: DataChoice) -> None:
    project = dense_project()
    number = engine.send(training(project, small_data, epochs=1_000_000))
    engine.hear_until(number, EpochDone)
    first = engine.ask(_question(project, small_data))
    assert isinstance(first, InsideView)
    assert first.trained
    engine.ask(Stop(number))
    engine.last(number)
    refused = engine.ask(_question(project, IRIS))
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("kind", ["SimpleRNN", "LSTM", "GRU"])
@pytest.mark.parametrize("both", [False, True])
def test_that_on_a_page_recurrent_layers_show_every_step(kind: str, both: bool) -> None:
    layer: Layer = (kind, {"units": 3, "both_directions": both})
    project = chain(("Input", {"shape": (5, 4)}), layer, dense(2))
    picture = np.random.default_rng(2).normal(0, 1, (5, 4, 1)).astype(np.float32)
    inside, live = Inside(), _live(project)
    small = inside.look(_question(project, picture=picture), live)
    roomy = inside.look(_question(project, picture=picture, roomy=True), live)
    units = 6 if both else 3
    assert [view.shape for view in small.layers] == [(5, 4), (units,), (2,)]
    assert [view.shape for view in roomy.layers] == [(5, 4), (5, units), (2,)]
    steps, last = _numbers(roomy, 1), _numbers(small, 1)
    fine = 0.02
    np.testing.assert_allclose(steps[-1, :3], last[0, :3], atol=fine)
    if both:  # the one that goes backwards has read all of it at the first step
        np.testing.assert_allclose(steps[0, 3:], last[0, 3:], atol=fine)
    np.testing.assert_allclose(_numbers(roomy, 2), _numbers(small, 2), atol=fine)


def _numbers(view: InsideView, place: int) -> np.ndarray:
    """The numbers of a layer again, as finely as grey says them."""
    layer = view.layers[place]
    assert layer.low is not None
    assert layer.high is not None
    return _pictures(view)[layer.layer] / 255 * (layer.high - layer.low) + layer.low


def test_that_a_page_has_the_filters_and_more_pictures(small_data: DataChoice) -> None:
    project = chain(PICTURE, ("Conv2D", {"filters": 40}), FLATTEN, ANSWER)
    small = Inside().look(_question(project, small_data), None)
    roomy = Inside().look(_question(project, small_data, roomy=True), None)
    assert [view.count for view in small.layers] == [1, 16, 1024, 10]
    assert [view.count for view in roomy.layers] == [1, 32, 1024, 10]
    assert small.filters is None
    assert roomy.filters is not None
    assert (roomy.filters.layer, roomy.filters.count, roomy.filters.shape) == ("conv2d", 40, (3, 3, 40))
    assert roomy.filter_picture.size == roomy.filters.height * roomy.filters.width


def test_that_a_network_that_stays_is_traced_and_answers_the_same(small_data: DataChoice) -> None:
    inside, live = Inside(), _live(convolution_project())
    views = [inside.look(_question(convolution_project(), small_data, roomy=True), live) for _ in range(6)]
    for view in views[1:]:
        assert view.layers[-1].low == pytest.approx(views[0].layers[-1].low, rel=1e-4)
        assert np.abs(view.pictures.astype(int) - views[0].pictures.astype(int)).max() <= 1
