"""What the cost says of parameters, against Keras: which of them are learnt and which are not."""

import keras
import numpy as np
import pytest

from backend.catalogue.layers import LAYER_KINDS
from backend.cost.network_cost import network_cost
from backend.edits import SetTrainable
from backend.engine.build import build_model
from backend.graph.to_spec import model_spec
from backend.project import Project
from tests.backend.engine.test_program import with_one_layer


def counted(model: keras.Model) -> tuple[int, int]:
    """Parameters that are learnt, and those that are not."""
    learnt = sum(int(np.prod(weight.shape)) for weight in model.trainable_weights)
    return learnt, model.count_params() - learnt


def ours(project: Project) -> tuple[int, int]:
    cost = network_cost(project.graph)
    return cost.learnt, cost.remembered + cost.frozen


@pytest.mark.parametrize("kind", [kind.id for kind in LAYER_KINDS.values() if kind.takes != "none"])
def test_that_what_is_learnt_is_counted_as_keras_does(kind: str) -> None:
    project = with_one_layer(LAYER_KINDS[kind], {})
    assert ours(project) == counted(build_model(model_spec(project.graph)))
    frozen = SetTrainable(project.graph.nodes[-1].id, False).apply(project)
    assert ours(frozen) == counted(build_model(model_spec(frozen.graph)))
