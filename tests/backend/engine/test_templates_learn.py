"""Every template trains an epoch on its data; where that has to be fetched, on a file of the same form."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.data.load import load
from backend.engine.control import Control
from backend.engine.evaluate import evaluate
from backend.engine.live_model import LiveModel
from backend.engine.train import train
from backend.graph.to_spec import model_spec
from backend.messages import EpochDone, Event
from backend.project import DataChoice
from backend.templates import TEMPLATES, Template, template


def _train(row: Template, data: DataChoice, epochs: int) -> tuple[LiveModel, list[EpochDone]]:
    project = row.project
    settings = msgspec.structs.replace(project.training, epochs=epochs)
    told: list[Event] = []
    models: list[LiveModel] = []
    ended = train(model_spec(project.graph), settings, data, project, told.append, Control(), models.append)
    assert ended.outcome == "finished"
    return models[0], [event for event in told if isinstance(event, EpochDone)]


@pytest.mark.parametrize("row", TEMPLATES, ids=[row.id for row in TEMPLATES])
def test_that_a_template_trains_an_epoch_and_is_measured(
    row: Template, small_data: DataChoice, home: Path
) -> None:
    is_small = row.project.data.name in ("iris", "xor")
    data = row.project.data if is_small else small_data
    model, epochs = _train(row, data, 1)
    loss = epochs[0].metrics["loss"]
    assert loss is not None
    assert np.isfinite(loss)
    dataset = load(data)
    measured = evaluate(model, dataset, "test", Control())
    classes = len(dataset.facts.classes)
    assert np.shape(measured.confusion) == (classes, classes)
    assert np.sum(measured.confusion) == measured.count == len(dataset.y_test)


@pytest.mark.parametrize(("name", "least"), [("iris-softmax", 0.9), ("iris-two-layer", 0.9), ("xor", 0.95)])
def test_that_the_small_ones_succeed_with_their_own_settings(name: str, least: float, home: Path) -> None:
    row = template(name)
    model, epochs = _train(row, row.project.data, row.project.training.epochs)
    assert (epochs[-1].metrics["val_accuracy"] or 0) >= least
    assert (evaluate(model, load(row.project.data), "test", Control()).accuracy or 0) >= least


def test_that_a_single_layer_cannot_learn_xor(home: Path) -> None:
    row = template("xor")
    graph = row.project.graph
    first, _hidden, last = graph.nodes
    links = (msgspec.structs.replace(graph.links[0], target=last.id),)
    alone = msgspec.structs.replace(
        row.project, graph=msgspec.structs.replace(graph, nodes=(first, last), links=links)
    )
    told: list[Event] = []
    train(model_spec(alone.graph), alone.training, alone.data, alone, told.append, Control())
    last_epoch = [event for event in told if isinstance(event, EpochDone)][-1]
    assert (last_epoch.metrics["val_accuracy"] or 0) < 0.75
