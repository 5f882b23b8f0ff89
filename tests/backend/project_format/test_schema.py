"""The published schema is up to date and takes what we write."""

import json
from typing import Any

import jsonschema
import pytest

import resources
from backend.catalogue.layers import LAYER_KINDS
from backend.edits import PutNote
from backend.project import Note, Project
from backend.project_file import project_to_json
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
        (("netsketch",), 1),
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
    ],
)
def test_that_the_schema_refuses_what_the_reader_refuses(way: tuple[Any, ...], value: object) -> None:
    fields = place = fields_of(PROJECT)
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    assert not VALIDATOR.is_valid(fields)
