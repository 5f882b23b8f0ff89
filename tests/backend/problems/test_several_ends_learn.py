"""Networks with several Inputs and several answers that nothing is said against take a step in Keras."""

import numpy as np
import pytest

from backend.edits import SetTraining
from backend.engine.build import build_model, compile_model
from backend.engine.evaluate import fit_samples
from backend.engine.live_model import LiveModel
from backend.graph.to_spec import model_spec
from backend.problems import find_problems
from backend.project import DataFacts
from tests.backend.drawing import ANSWER, DIGITS, PICTURE, add, chain, conv, dense
from tests.backend.problems.mending import mended_by_first_repairs
from tests.backend.problems.networks import ONE_SIGMOID, TWO_ANSWERS, TWO_INPUTS, TWO_SHAPES

COINS = DataFacts("Coins", (4, 2), ("heads", "tails"), 500, 50)

FLAT = chain(("Input", {"shape": (8,)}), dense(6, activation="relu"))
ONE_AND_TWO = add(FLAT, "Dense", "n2", units=1, activation="sigmoid")
ONE_AND_TWO = SetTraining({"loss": "binary_crossentropy"}).apply(
    add(ONE_AND_TWO, "Dense", "n2", units=2, activation="sigmoid")
)
BRANCH_OPEN = add(chain(PICTURE, conv(2, activation="relu"), ("Flatten", {}), ANSWER), "LeakyReLU", "n2")

NETWORKS = [
    (TWO_SHAPES, DIGITS, 2, 1),
    (TWO_ANSWERS, DIGITS, 1, 2),
    (SetTraining({"loss": "categorical_crossentropy"}).apply(TWO_ANSWERS), DIGITS, 1, 2),
    (ONE_SIGMOID, DIGITS, 1, 2),
    (ONE_AND_TWO, COINS, 1, 2),
    (mended_by_first_repairs(TWO_INPUTS, DIGITS, hints=False), DIGITS, 2, 1),
    (mended_by_first_repairs(BRANCH_OPEN, DIGITS, hints=False), DIGITS, 1, 1),
]


@pytest.mark.parametrize("number", range(len(NETWORKS)))
def test_that_a_network_without_errors_learns_from_all_its_ends(number: int) -> None:
    project, facts, inputs, outputs = NETWORKS[number]
    assert [problem.code for problem in find_problems(project, facts) if problem.severity == "error"] == []
    network = build_model(model_spec(project.graph), seed=1)
    compile_model(network, project.training)
    assert (len(network.inputs), len(network.outputs)) == (inputs, outputs)
    generator = np.random.default_rng(1)
    samples = generator.random((6, *_known(facts)), np.float32)
    labels = generator.integers(0, len(facts.classes), 6)
    x, y = fit_samples(LiveModel(network, model_spec(project.graph), project), samples, labels, len(facts.classes))
    network.run_eagerly = True  # one step: tracing it would take far longer
    before = [weights.copy() for weights in network.get_weights()]
    loss = network.train_on_batch(x[0] if inputs == 1 else x, y[0] if outputs == 1 else y)
    assert np.isfinite(np.ravel(loss)).all()
    after = network.get_weights()
    ends = {reference.layer for reference in model_spec(project.graph).outputs}
    changed = {
        weight.path.split("/")[0]
        for weight, old, new in zip(network.weights, before, after, strict=True)
        if not np.array_equal(old, new)
    }
    assert ends <= changed


def _known(facts: DataFacts) -> tuple[int, ...]:
    return tuple(length or 1 for length in facts.sample_shape)
