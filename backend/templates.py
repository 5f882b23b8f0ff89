"""Templates: networks to begin with, as project files among the resources, and those the user has kept."""

import msgspec

import resources
from backend.own_templates import OwnTemplate, own_templates
from backend.project import Project
from backend.project_file import ENDING, read_project
from backend.wording import UserError, mark, say

DIGITS, CLOTHES, FLOWERS, POINTS = mark("Digits"), mark("Clothes"), mark("Flowers"), mark("Points of a plane")
OWN = mark("Your templates")


class Template(msgspec.Struct, frozen=True, dict=True):
    """A network to begin with; `group` says what it reads. Its project is read when it is first asked for."""

    id: str
    title: str
    description: str
    group: str = DIGITS

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
        "digit-reader",
        mark("Digit reader"),
        mark("Learns from digits that are turned, shifted and zoomed: reads other people’s drawings and photos."),
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
    Template(
        "mlp-64-128",
        mark("Two hidden layers"),
        mark("64 units, then 128: one step deeper than the multilayer perceptron."),
    ),
    Template(
        "lenet-5",
        mark("LeNet-5"),
        mark("Read cheques in 1998: convolution and pooling twice, then three Dense layers."),
    ),
    Template(
        "vgg-mini",
        mark("Small VGG"),
        mark("Pairs of 3 × 3 convolutions, each pair followed by pooling: the plan of VGG, in small."),
    ),
    Template(
        "resnet-mini",
        mark("Small ResNet"),
        mark("Skip connections lead around pairs of convolutions, so that deep networks learn well."),
    ),
    Template(
        "lstm-rows",
        mark("LSTM, row by row"),
        mark("Reads the picture as 28 rows, one after the other, and remembers what it saw."),
    ),
    Template(
        "gru-rows",
        mark("GRU, row by row"),
        mark("Like the LSTM, with a simpler memory: fewer parameters, nearly as good."),
    ),
    Template(
        "bilstm-rows",
        mark("LSTM in both directions"),
        mark("One LSTM reads the rows from above, another from below; both together decide."),
    ),
    Template(
        "fashion-mlp",
        mark("Clothes with one hidden layer"),
        mark("128 units tell shirts from shoes, with plain gradient descent. The pictures are fetched once."),
        CLOTHES,
    ),
    Template(
        "iris-softmax",
        mark("Iris with one layer"),
        mark("Four measures, three species, 15 parameters: every number can be followed by hand."),
        FLOWERS,
    ),
    Template(
        "iris-two-layer",
        mark("Iris with two layers"),
        mark("A hidden layer of 16 units between the measures and the species."),
        FLOWERS,
    ),
    Template(
        "xor",
        mark("XOR"),
        mark("The puzzle that no single layer can solve; eight hidden units do."),
        POINTS,
    ),
]
"""In the order in which they are shown."""


def all_templates() -> list[Template]:
    """Those that come with NetSketch, and after them the user's own, as they are now."""
    return [*TEMPLATES, *map(_of_own, own_templates()[0])]


def template(name: str) -> Template:
    """The template of that id; raises `UnknownTemplateError`, which says which there are."""
    rows = all_templates()
    for row in rows:
        if row.id == name:
            return row
    raise UnknownTemplateError(
        say(
            "There is no template “{name}”. There are: {names}.",
            name=name,
            names=", ".join(row.id for row in rows),
        )
    )


def _of_own(kept: OwnTemplate) -> Template:
    made = Template(kept.id, kept.title, kept.sentence, OWN)
    made.__dict__["project_read"] = kept.project
    return made
