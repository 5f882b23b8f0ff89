"""Templates: networks to begin with, as project files among the resources."""

import msgspec

import resources
from backend.project import Project
from backend.project_file import ENDING, read_project
from backend.wording import UserError, mark, say


class Template(msgspec.Struct, frozen=True, dict=True):
    """A network to begin with; its project is read when it is first asked for."""

    id: str
    title: str
    description: str

    @property
    def project(self) -> Project:
        """The template as a project of its own, complete and ready to be trained."""
        kept = self.__dict__.get("project_read")
        if not isinstance(kept, Project):
            kept = read_project(resources.path(f"templates/{self.id}{ENDING}"))
            self.__dict__["project_read"] = kept
        return kept


class UnknownTemplateError(UserError):
    """A template that does not exist."""


TEMPLATES = [
    Template(
        "small-cnn",
        mark("Small CNN"),
        mark("Two convolutions find strokes and corners, one Dense layer decides. Reads handwriting well."),
    ),
    Template(
        "mlp",
        mark("Multilayer perceptron"),
        mark("784 numbers in, 128 units, 10 answers: the first network of most courses."),
    ),
    Template(
        "softmax-regression",
        mark("Softmax regression"),
        mark("A single layer. The simplest network there is, and a yardstick for all others."),
    ),
]
"""In the order in which they are shown."""


def template(name: str) -> Template:
    """The template of that id; raises `UnknownTemplateError`, which says which there are."""
    for row in TEMPLATES:
        if row.id == name:
            return row
    raise UnknownTemplateError(
        say(
            "There is no template “{name}”. There are: {names}.",
            name=name,
            names=", ".join(row.id for row in TEMPLATES),
        )
    )
