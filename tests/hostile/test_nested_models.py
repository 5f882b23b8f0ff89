"""Models within models, each called several times: few lines of text ask for more layers than there are atoms."""

from typing import Any

import pytest

from backend.engine.model_files.architecture import drawing_of
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files.scopes import Scope, read_scope
from backend.engine.model_files.keras_layers import LayerReader
from backend.engine.model_files.keras_network import translate
from backend.graph.naming import FreshNames, fresh_name_from
from tests.hostile.plain_model import Config, called, functional, input_layer, sequential


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The layers that are read, each as often as it is: what reading costs, whatever the clock says."""
    found: list[str] = []
    read = LayerReader.read

    def counted(self: LayerReader, class_name: str, name: str, config: Any) -> Any:
        found.append(name)
        return read(self, class_name, name, config)

    monkeypatch.setattr(LayerReader, "read", counted)
    return found


def within(model: Config, name: str, calls: int) -> Config:
    """A model that calls another so many times, one call behind the other."""
    inbound = [[["given", 0, 0, {}]], *([[name, number, 0, {}]] for number in range(calls - 1))]
    outer = functional(input_layer(), {**model, "name": name, "inbound_nodes": inbound}, first="given", last=name)
    outer["config"]["output_layers"] = [[name, calls - 1, 0]]
    return outer


def innermost(*more: Config) -> Config:
    return functional(
        input_layer(), called("Dense", "dense", "given", units=4), *more, first="given", last="dense"
    )


def nested(levels: int, calls: int) -> Config:
    model = innermost()
    for level in range(levels):
        model = within(model, f"model_{level}", calls)
    return model


def test_that_a_model_that_is_called_often_is_laid_out() -> None:
    assert len(translate(nested(4, 4), "2.4.0").graph.nodes) == 4**4 + 1


def test_that_twelve_levels_of_four_calls_each_are_refused_before_they_are_read(reads: list[str]) -> None:
    with pytest.raises(ModelFileError, match=r"more than 5,000 layers .* Larger ones cannot be opened"):
        drawing_of(nested(12, 4), "2.4.0", "nested")
    assert len(reads) <= 20_000


def test_that_layers_that_lead_to_nothing_are_not_read_with_each_call_without_end(reads: list[str]) -> None:
    dead = [{**called("Dense", f"dead_{number}", units=4)} for number in range(900)]
    with pytest.raises(ModelFileError, match="more than 5,000 layers"):
        translate(within(innermost(*dead), "model", 1000), "2.4.0")
    assert len(reads) <= 20_000


def test_that_a_model_that_nobody_calls_is_not_read_with_each_call_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []

    def counted(class_name: str, config: Any) -> Scope:
        scope = read_scope(class_name, config)
        sizes.append(len(scope.layers))
        return scope

    monkeypatch.setattr("backend.engine.model_files.keras_files.expansion.read_scope", counted)
    dead = sequential(input_layer(), *({"class_name": "Sequential", "config": []} for _ in range(900)))
    uncalled = {**dead, "name": "dead", "inbound_nodes": []}
    with pytest.raises(ModelFileError, match="more than 5,000 layers"):
        translate(within(innermost(uncalled), "model", 1000), "2.4.0")
    assert sum(sizes) <= 25_000


def test_that_connections_are_counted_with_each_call() -> None:
    wide = called("Add", "add", *["dense"] * 200)
    with pytest.raises(ModelFileError, match="20,000 connections"):
        translate(within(innermost(wide), "model", 200), "2.4.0")


def test_that_names_given_away_in_a_row_are_those_given_one_by_one() -> None:
    wishes = ["dense", "dense_3", "dense", "dense", "a b", "a.b", "", "dense_2", "top_level_model_weights"]
    names, taken = FreshNames(), list[str]()
    for wish in wishes:
        taken.append(fresh_name_from(wish, taken))
    assert [names.take(wish) for wish in wishes] == taken
