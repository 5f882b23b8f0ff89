"""A network that begins with what layers of another one have learnt: the rest is fresh, and frozen ones stay."""

import shutil
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

from backend.edits import AddNode, Connect, RemoveNodes, Rename, SetParameter, SetTrainable, apply_all
from backend.engine.build import build_model, compile_model
from backend.engine.control import Control
from backend.engine.generations import read_checkpoint
from backend.engine.jobs import Jobs
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.engine.take_over import take_over
from backend.engine.train import Beginning, train
from backend.graph.model import Node
from backend.graph.naming import fresh_id
from backend.graph.to_spec import model_spec
from backend.interrupted import CHECKPOINTS
from backend.kept_layers import kept_layers, kept_pairs
from backend.messages import Event, OpenModel, StepsDone, TrainingEnded
from backend.project import DataChoice, Project
from backend.runs import START_FILE, read_record
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv, dense
from tests.backend.engine.small import training
from tests.backend.engine.test_continue import assert_same, go_on
from tests.backend.engine.test_train import Watch

pytestmark = pytest.mark.usefixtures("home")

NETWORK = chain(
    PICTURE,
    conv(4, strides=(2, 2), activation="relu"),
    ("BatchNormalization", {}),
    FLATTEN,
    dense(8, activation="relu"),
    ANSWER,
)
CONV, NORMALIZATION, DENSE, LAST = "n2", "n3", "n5", "n6"


def built(project: Project) -> LiveModel:
    spec = model_spec(project.graph)
    network = build_model(spec)
    compile_model(network, project.training)
    return LiveModel(network, spec, project)


@pytest.fixture(scope="module")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the network whose weights are none that a seed gives."""
    model = built(msgspec.structs.replace(NETWORK, name="Eyes"))
    generator = np.random.default_rng(5)
    model.network.set_weights(
        [generator.uniform(0.1, 0.4, w.shape).astype(np.float32) for w in model.network.get_weights()]
    )
    write_model(model, path := tmp_path_factory.mktemp("model") / "eyes.h5")
    return path


@pytest.fixture
def learnt(model_file: Path) -> LiveModel:
    return open_model(model_file).model


def other_head(project: Project, *, frozen: bool = True) -> Project:
    """The last layer taken off, another one put on, one renamed, the eyes frozen."""
    project = apply_all(project, [RemoveNodes([LAST]), Rename(DENSE, "thinking")])
    head = Node(f"{fresh_id(project.graph)}b", "Dense", "head", {"units": 10, "activation": "softmax"})
    project = apply_all(project, [AddNode(head), Connect(DENSE, head.id)])
    edits = [SetTrainable(key, trainable=False) for key in (CONV, NORMALIZATION)] if frozen else []
    return apply_all(project, edits)


def begun(
    learnt: LiveModel, project: Project, data: DataChoice, watch: Watch | None = None, **settings: object
) -> tuple[TrainingEnded, Watch]:
    watch, request = watch or Watch(), training(project, data, **{"epochs": 2, **settings})
    pairs = kept_pairs(project.graph, kept_layers(learnt.project.graph, project.graph))
    ended = train(
        request.spec,
        request.settings,
        request.data,
        request.project,
        watch.hear,
        watch.control,
        watch.models.append,
        Beginning(learnt, pairs),
    )
    return ended, watch


def weights(model: LiveModel, layer: str) -> list[npt.NDArray[np.float32]]:
    found: list[npt.NDArray[np.float32]] = model.network.get_layer(layer).get_weights()
    return found


def assert_equal(one: list[npt.NDArray[np.float32]], other: list[npt.NDArray[np.float32]]) -> None:
    assert len(one) == len(other) > 0
    for left, right in zip(one, other, strict=True):
        np.testing.assert_array_equal(left, right)


def test_that_frozen_layers_do_not_move_and_kept_ones_go_on_from_what_they_knew(
    learnt: LiveModel, small_data: DataChoice
) -> None:
    ended, watch = begun(learnt, other_head(NETWORK), small_data, mixed_precision=False)
    assert ended.outcome == "finished"
    after, start = watch.models[-1], open_model(Path(ended.run or "") / START_FILE).model
    for layer in ("conv2d", "batch_normalization"):  # the moving averages too: it answers as it did
        assert_equal(weights(after, layer), weights(learnt, layer))
    assert_equal(weights(start, "thinking"), weights(learnt, "dense"))
    assert not np.array_equal(weights(after, "thinking")[0], weights(learnt, "dense")[0])
    record = read_record(Path(ended.run or ""))
    assert record is not None
    assert record.begun_from == "Eyes"


def test_that_new_and_changed_layers_begin_as_the_seed_gives_them_and_the_optimizer_afresh(
    learnt: LiveModel, small_data: DataChoice
) -> None:
    project = SetParameter(DENSE, "units", 9).apply(other_head(NETWORK, frozen=False))
    watch = Watch()
    watch._also = lambda _event: watch.control.stop()
    ended, _ = begun(learnt, project, small_data, watch)
    start = open_model(Path(ended.run or "") / START_FILE).model
    anew = build_model(model_spec(project.graph), project.training.seed)
    assert_equal(weights(start, "conv2d"), weights(learnt, "conv2d"))
    for layer in ("thinking", "head"):
        assert_equal(weights(start, layer), anew.get_layer(layer).get_weights())
    assert int(start.network.optimizer.iterations) == 0


@pytest.mark.parametrize("has_checkpoint", [True, False])
def test_that_one_that_was_interrupted_goes_on_to_the_last_digit_without_the_model_it_began_with(
    has_checkpoint: bool, learnt: LiveModel, small_data: DataChoice
) -> None:
    project = other_head(NETWORK)
    whole, _ = begun(learnt, project, small_data)
    watch = Watch()
    watch._also = lambda event: watch.control.stop() if isinstance(event, StepsDone) else None
    ended, _ = begun(learnt, project, small_data, watch)
    assert ended.outcome == "stopped"
    assert ended.run is not None
    assert whole.run is not None
    if not has_checkpoint:
        shutil.rmtree(Path(ended.run) / CHECKPOINTS)
    assert go_on(ended.run).outcome == "finished"
    if has_checkpoint:
        assert_same(ended.run, whole.run)
    one, other = read_checkpoint(Path(ended.run)), read_checkpoint(Path(whole.run))
    assert one is not None
    assert other is not None
    assert_equal(one.now.weights, other.now.weights)


def test_that_a_run_whose_beginning_is_gone_does_not_begin_from_nothing(
    learnt: LiveModel, small_data: DataChoice
) -> None:
    ended, _ = begun(learnt, other_head(NETWORK), small_data, epochs=1)
    folder = Path(ended.run or "")
    shutil.rmtree(folder / CHECKPOINTS)
    (folder / START_FILE).unlink()
    with pytest.raises(UserError, match="what it began with is not there"):
        go_on(str(folder), 2)


def test_that_the_engine_begins_with_the_model_in_its_hands(model_file: Path, small_data: DataChoice) -> None:
    project = other_head(NETWORK)
    pairs = kept_pairs(project.graph, kept_layers(NETWORK.graph, project.graph))
    request = msgspec.structs.replace(training(project, small_data, epochs=1), keep=pairs)
    jobs, told = Jobs(), list[Event]()
    with pytest.raises(UserError, match="no trained network yet"):
        jobs.do(request, Control(), told.append)
    jobs.do(OpenModel(str(model_file)), Control(), told.append)
    ended = jobs.do(request, Control(), told.append)
    assert isinstance(ended, TrainingEnded)
    last = open_model(Path(ended.model or "")).model
    assert_equal(weights(last, "conv2d"), weights(open_model(model_file).model, "conv2d"))


def test_that_layers_that_share_weights_follow_the_one_that_owns_them(learnt: LiveModel) -> None:
    left = chain(PICTURE, conv(4, strides=(2, 2), activation="relu"), ("BatchNormalization", {}), FLATTEN)
    graph = left.graph
    twin = msgspec.structs.replace(graph.by_id[CONV], id="n9", name="twin", shares_weights_with=CONV)
    project = apply_all(left, [AddNode(twin), Connect("n1", "n9")])
    model = built(project)
    verdicts = kept_layers(NETWORK.graph, project.graph)
    assert verdicts["n9"] == verdicts[CONV]
    pairs = kept_pairs(project.graph, verdicts)
    assert pairs == (("conv2d", "conv2d"), ("batch_normalization", "batch_normalization"))
    take_over(model, learnt, pairs)
    assert_equal(weights(model, "conv2d"), weights(learnt, "conv2d"))


def test_that_layers_that_are_not_there_or_have_other_sizes_are_refused_by_name(learnt: LiveModel) -> None:
    model = built(NETWORK)
    for pair in (("gone", "dense"), ("dense", "dense_2"), ("dense", "gone")):
        with pytest.raises(UserError, match=f"“{pair[1]}” cannot go on"):
            take_over(model, learnt, (pair,))
