"""The program of a network, run by a plain Python: it builds the very model that the engine builds."""

import inspect
from pathlib import Path
from random import Random
from typing import Any

import keras
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.losses import LOSSES
from backend.catalogue.metrics import METRICS
from backend.catalogue.optimizers import OPTIMIZERS
from backend.edits import SetParameter, SetTrainable, SetTraining, ShareWeights, apply_all
from backend.engine.build import build_model, compile_model
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.graph.to_spec import model_spec
from backend.output_losses import output_ids
from backend.project import OutputSettings, Project
from backend.script import write_program
from backend.script.defaults import ALWAYS_WRITTEN
from backend.templates import TEMPLATES
from tests.backend.catalogue.test_names_of_keras import signature_of
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.engine.run_programs import model_here, models_of
from tests.backend.random_networks import FACTS, random_network

# Keras warns of masks that a layer does not pass on; the model is built all the same.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:keras")

REFUSALS = (ValueError, TypeError, IndexError, KeyError, ZeroDivisionError)


def built_here(project: Project) -> dict[str, Any]:
    keras.utils.clear_session()  # names count from the beginning
    model = build_model(model_spec(project.graph))
    compile_model(model, project.training, output_ids(project.graph))
    return model_here(model)


def check(projects: list[Project], folder: Path, here: list[dict[str, Any]] | None = None) -> None:
    """Each program builds and compiles what the engine does."""
    programs = [write_program(project) for project in projects]
    assert all(program.complete for program in programs)
    there = models_of([program.text for program in programs], folder)
    for told, wanted, program in zip(there, here or map(built_here, projects), programs, strict=True):
        assert "error" not in told, f"{told['error']}\n{program.text}"
        assert told == wanted, program.text


def test_that_the_program_of_every_template_builds_its_model(tmp_path: Path) -> None:
    check([template.project for template in TEMPLATES], tmp_path)


def test_that_programs_share_freeze_and_wrap_as_the_engine_does(tmp_path: Path) -> None:
    shared = chain(("Input", {"shape": (8,)}), dense(8, kernel_regularizer="l1_l2", kernel_constraint="max_norm"))
    shared = ShareWeights("n3", "n2").apply(
        add(shared, "Dense", "n2", units=8, kernel_regularizer="l1_l2", kernel_constraint="max_norm")
    )
    shared = add(shared, "Add", ("n2", "n3"))
    frozen = SetTrainable("n2", False).apply(chain(PICTURE, conv(3), FLATTEN, ANSWER))
    owner_later = ShareWeights("n2", "n3").apply(chain(("Input", {"shape": (8,)}), dense(8), dense(8)))
    two_ends = add(chain(("Input", {"shape": (8,)}), dense(8), dense(3)), "Dense", "n2", units=2)
    check([shared, frozen, owner_later, two_ends], tmp_path)


def test_that_programs_compile_with_every_optimizer_and_loss(tmp_path: Path) -> None:
    plain = chain(("Input", {"shape": (6,)}), dense(3, activation="softmax"))
    projects = [
        SetTraining({"optimizer": row.id, "learning_rate": 0.25}).apply(plain) for row in OPTIMIZERS.values()
    ]
    projects += [
        SetTraining({"optimizer_parameters": {**row.defaults(), "clipnorm": 2.0, "weight_decay": 0.5}}).apply(one)
        for row, one in zip(OPTIMIZERS.values(), projects, strict=True)
    ]
    one_unit = chain(("Input", {"shape": (6,)}), dense(1))
    projects += [SetTraining({"loss": loss}).apply(one) for loss in LOSSES for one in (plain, one_unit)]
    check(projects, tmp_path)


def test_that_programs_compile_with_the_settings_of_losses_metrics_and_outputs(tmp_path: Path) -> None:
    plain = chain(("Input", {"shape": (6,)}), dense(7, activation="softmax"))
    projects = []
    for row in LOSSES.values():
        unusual = {one.name: True if one.type == "switch" else 0.3 for one in row.parameters}
        metrics = [one.id for one in METRICS.values() if one.goes_with(row.id, 7)]
        if row.id == "sparse_categorical_crossentropy":
            metrics = ["top_3_accuracy"]  # the others bear the name of the place that their class is from
        changes = {"loss": row.id, "loss_parameters": unusual, "metrics": tuple(metrics)}
        projects.append(SetTraining(changes).apply(plain))
    two = add(plain, "Dense", "n1", units=7, activation="sigmoid")
    outputs = {"n2": OutputSettings(weight=2.0), "n3": OutputSettings("binary_focal_crossentropy", 0.25)}
    projects.append(SetTraining({"outputs": outputs, "metrics": ("top_5_accuracy",)}).apply(two))
    check(projects, tmp_path)


@settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(st.integers(0, 2**32))
def test_that_the_programs_of_random_networks_build_their_models(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random = Random(seed)
    drawn = [random_network(random, random.choice(FACTS)) for _ in range(25)]
    buildable = [(project, model) for project in drawn if (model := built_if_possible(project)) is not None]
    check(
        [project for project, _ in buildable],
        tmp_path_factory.mktemp("programs"),
        [model for _, model in buildable],
    )


def built_if_possible(project: Project) -> dict[str, Any] | None:
    try:
        return built_here(project)
    except (*REFUSALS, GraphError):
        return None  # nothing to compare with: an input that leads nowhere, say


@pytest.mark.parametrize(
    "switch", ["", "both_directions", "time_distributed", "return_state", "zero_output_for_mask"]
)
def test_that_the_programs_of_every_kind_of_layer_build_their_models(switch: str, tmp_path: Path) -> None:
    kinds = [kind for kind in LAYER_KINDS.values() if kind.takes != "none"]
    if switch:
        kinds = [kind for kind in kinds if kind.parameter(switch) is not None]
    projects = {kind.id: with_one_layer(kind, {switch: True} if switch else {}) for kind in kinds}
    here = {kind: built_if_possible(project) for kind, project in projects.items()}
    assert [kind for kind, model in here.items() if model is None] == []
    check(list(projects.values()), tmp_path, [model for model in here.values() if model is not None])


def with_one_layer(kind: LayerKind, parameters: dict[str, ParameterValue]) -> Project:
    """A network of Inputs and one layer of the kind, for the first shape that it takes."""
    project = Project()
    for shape in ((8, 8, 32), (8, 32), (32,), (8, 8, 8, 32), (8, 8, 8, 8, 32), (2, 4, 4, 4, 4, 3)):
        project = Project()
        for _ in range(max(kind.least_inputs, 2 if kind.takes == "many" else 1)):
            project = add(project, "Input", shape=shape)
        project = add(project, kind.id, tuple(node.id for node in project.graph.nodes), **parameters)
        if analyse(project.graph).layers[project.graph.nodes[-1].id].error is None:
            break
    return project


@pytest.mark.parametrize("kind", LAYER_KINDS)
def test_that_what_keras_must_be_given_is_always_written(kind: str) -> None:
    signature = signature_of(getattr(keras.layers, kind))
    needed = {name for name, one in signature.items() if one.default is inspect.Parameter.empty}
    assert needed - {"activation"} <= ALWAYS_WRITTEN


def test_that_strange_values_stay_values(tmp_path: Path) -> None:
    edits = [SetParameter("n2", "bias_regularizer", "l2"), SetParameter("n2", "bias_regularizer_strength", 1e-300)]
    project = apply_all(chain(("Input", {"shape": (6,)}), dense(3)), edits)
    check([project], tmp_path)
