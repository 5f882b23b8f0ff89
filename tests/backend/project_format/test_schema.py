"""The published schema is up to date and takes what we write."""

import json
from typing import Any

import jsonschema
import pytest

import resources
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.losses import LOSSES, LossRow
from backend.catalogue.optimizers import OPTIMIZERS, OptimizerRow
from backend.catalogue.schedules import SCHEDULES, ScheduleRow
from backend.edits import PutNote
from backend.project import Note, Project
from backend.project_file import ProjectFileError, opened_from_json, project_to_json
from backend.project_format.schema import RESOURCE, schema, schema_text
from backend.templates import TEMPLATES
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain

VALIDATOR = jsonschema.Draft202012Validator(schema())
PROJECT = PutNote(Note("a", "Look here.")).apply(chain(PICTURE, FLATTEN, ANSWER))


def fields_of(project: Project) -> Any:
    return json.loads(project_to_json(project))


def test_that_the_published_schema_is_that_of_the_catalogue() -> None:
    written = resources.path(RESOURCE).read_text(encoding="utf-8")
    assert written == schema_text(), "write it anew: uv run python -m backend.project_format.schema"


def test_that_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("template", TEMPLATES, ids=[row.id for row in TEMPLATES])
def test_that_the_schema_takes_every_template(template: Any) -> None:
    VALIDATOR.validate(fields_of(template.project))


def test_that_the_schema_takes_every_kind_at_its_defaults_and_notes() -> None:
    project = PROJECT
    for kind in LAYER_KINDS:
        project = add(project, kind)
    VALIDATOR.validate(fields_of(project))


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("colour",), 1),
        (("graph", "nodes", 1, "kind"), "Lambda"),
        (("graph", "nodes", 1, "parameters"), {"units": 3}),
        (("graph", "nodes", 2, "parameters", "units"), 0),
        (("graph", "nodes", 2, "parameters", "activation"), "magic"),
        (("graph", "nodes", 0, "parameters", "shape"), []),
        (("graph", "links", 0, "source"), 7),
        (("training", "epochs"), 0),
        (("training", "loss"), "magic"),
        (("notes", 0, "text"), "x" * 3000),
        (("name",), ""),
        (("name",), "../../home"),
        (("graph", "nodes", 1, "name"), "../../x"),
        (("graph", "nodes", 1, "name"), "C:\\windows"),
        (("graph", "nodes", 1, "name"), "a\n"),
        (("graph", "nodes", 1, "name"), "<b>"),
        (("graph", "nodes", 1, "name"), "a\u202eb"),
        (("graph", "nodes", 1, "name"), "a" * 1001),
        (("training", "schedule"), "magic"),
        (("training", "schedule_parameters"), {"factor": 0.5}),
        (("training", "loss_parameters"), {"delta": 1.0}),
        (("training", "outputs"), {"n3": {"loss": "magic"}}),
        (("training", "outputs"), {"n3": {"weight": -1.0}}),
        (("training", "metrics"), ["magic"]),
        (("training", "metrics"), ["f1", "f1"]),
        (("training", "class_weights"), "mine"),
        (("training", "class_weights"), []),
        (("training", "warm_up"), -0.5),
        (("training", "optimizer_parameters"), {"evil": 1}),
        (("training", "optimizer_parameters"), {"momentum": 0.9}),
        (("training", "optimizer_parameters"), {"beta_1": 1.5}),
        (("training", "optimizer_parameters"), {"beta_1": "0.9"}),
        (("training", "optimizer_parameters"), {"beta_1": {"a": [1]}}),
    ],
)
def test_that_the_schema_refuses_what_the_reader_refuses(way: tuple[Any, ...], value: object) -> None:
    fields = place = fields_of(PROJECT)
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    assert not VALIDATOR.is_valid(fields)
    with pytest.raises(ProjectFileError):
        opened_from_json(json.dumps(fields).encode())


def test_that_the_schema_is_that_of_one_format_alone() -> None:
    assert not VALIDATOR.is_valid({**fields_of(PROJECT), "netsketch": 1})


@pytest.mark.parametrize("name", ["", "a b", "1.2-a", "数字", "conv_1", "é", "a" * 1000])
def test_that_the_schema_takes_the_layer_names_that_the_reader_takes(name: str) -> None:
    fields = fields_of(PROJECT)
    fields["graph"]["nodes"][1]["name"] = name
    VALIDATOR.validate(fields)
    assert opened_from_json(json.dumps(fields).encode()).project.graph.nodes[1].name == name


CHOSEN: list[tuple[str, OptimizerRow | LossRow | ScheduleRow]] = [
    *(("optimizer", row) for row in OPTIMIZERS.values()),
    *(("loss", row) for row in LOSSES.values()),
    *(("schedule", row) for row in SCHEDULES.values()),
]


@pytest.mark.parametrize(("field", "row"), CHOSEN, ids=[f"{field}-{row.id}" for field, row in CHOSEN])
def test_that_the_schema_takes_the_settings_of_what_is_chosen_and_no_others(
    field: str, row: OptimizerRow | LossRow | ScheduleRow
) -> None:
    fields = fields_of(PROJECT)
    training = fields["training"]
    training |= {field: row.id, f"{field}_parameters": row.defaults()}
    VALIDATOR.validate(fields)
    assert opened_from_json(json.dumps(fields).encode()).project.training.loss
    training[f"{field}_parameters"] = {"learning_power": 3}
    assert not VALIDATOR.is_valid(fields)


def test_that_the_settings_of_the_usual_optimizer_are_checked_where_none_is_named() -> None:
    fields = fields_of(PROJECT)
    fields["training"] |= {"optimizer_parameters": {"beta_1": 1.5}}
    del fields["training"]["optimizer"]
    assert not VALIDATOR.is_valid(fields)
