"""The networks that several cases begin with, good ones and such with a single fault."""

import msgspec

from backend.edits import Connect, SetParameter, SetTrainable, SetTraining, ShareWeights, apply_all
from backend.graph.model import Graph, ParameterValue
from backend.project import Column, DataFacts, Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, add, chain, conv, dense

NUMBERS = DataFacts("Houses", (8,), (), 500, 50)
SEQUENCE: Layer = ("Input", {"shape": (28, 28)})


def trained(project: Project, **changes: object) -> Project:
    return SetTraining(dict(changes)).apply(project)


def renamed(project: Project, node: str, name: str) -> Project:
    """As a file from elsewhere may have it: no edit gives such a name."""
    nodes = tuple(
        msgspec.structs.replace(one, name=name) if one.id == node else one for one in project.graph.nodes
    )
    return msgspec.structs.replace(project, graph=Graph(nodes, project.graph.links))


def two_branches(first: Layer, second: Layer, join: str) -> Project:
    """An Input, two layers beside each other (n2, n3), and the layer n4 that joins them."""
    project = add(chain(PICTURE), first[0], "n1", **first[1])
    project = add(project, second[0], "n1", **second[1])
    return add(project, join, ("n2", "n3"))


def finished(project: Project) -> Project:
    """Flatten and an answer after the last layer."""
    project = add(project, "Flatten", project.graph.nodes[-1].id)
    return add(project, "Dense", project.graph.nodes[-1].id, units=10, activation="softmax")


def looking_at_itself(kind: str, inputs: int) -> Project:
    """An attention that is given a row of numbers by all of its inputs, and an answer after it."""
    project = add(chain(("Input", {"shape": (4,)})), kind, ("n1",) * inputs)
    return add(add(project, "GlobalAveragePooling1D", "n2"), "Dense", "n3", units=3, activation="softmax")


GOOD = chain(PICTURE, conv(4, activation="relu"), FLATTEN, ANSWER)
FROZEN = apply_all(GOOD, [SetTrainable("n2", False), SetTrainable("n4", False)])
SHARED = ShareWeights("n4", "n2").apply(
    chain(("Input", {"shape": (784,)}), dense(20, activation="relu"), dense(30, activation="relu"), ANSWER)
)
TWO_INPUTS = add(
    add(add(add(chain(PICTURE), "Input"), "Concatenate", ("n1", "n2")), "Flatten", "n3"), "Dense", "n4"
)
TWO_SHAPES = add(add(chain(PICTURE), "Input", shape=(28, 28)), "Flatten", "n1")
TWO_SHAPES = add(add(TWO_SHAPES, "LSTM", "n2", units=8), "Concatenate", ("n3", "n4"))
TWO_SHAPES = add(TWO_SHAPES, "Dense", "n5", units=10, activation="softmax")
ONE_INPUT_WRONG = SetParameter("n2", "shape", (28, 30)).apply(TWO_SHAPES)
TWO_ANSWERS = add(GOOD, "Dense", "n3", units=10, activation="softmax")
ONE_SIGMOID = SetParameter("n5", "activation", "sigmoid").apply(TWO_ANSWERS)

RELU: dict[str, ParameterValue] = {"activation": "relu"}
ROWS = DataFacts(
    "Flowers", (4,), ("a", "b", "c"), 120, 30, tuple(Column(name, 1.0, 2.0, 0.0, 9.0) for name in "abcd")
)
ATTENTION = finished(add(chain(SEQUENCE), "Attention", "n1"))
GAPS = finished(add(chain(PICTURE, ("Masking", {})), "Attention", ("n2", "n1")))
_SMALLER_AT_EACH_STEP = chain(
    ("Input", {"shape": (8, 4, 5)}),
    ("Masking", {}),
    ("SeparableConv1D", {"filters": 4, "kernel_size": (3,), "strides": (3,), "time_distributed": True}),
)
RESIZED_GAPS = finished(
    add(
        add(_SMALLER_AT_EACH_STEP, "Cropping2D", "n1", cropping=(0, 0, 1, 2)),
        "Concatenate",
        ("n3", "n4"),
    )
)
"""The gaps are marked in 8 × 4, and joined with what is 8 × 1."""

JOINED_GAPS = finished(add(chain(SEQUENCE, ("Masking", {})), "Concatenate", ("n2", "n1")))
MEMORY = add(chain(SEQUENCE, ("LSTM", {"units": 16, "return_state": True})), "LSTM", "n1", units=16)
HALF_A_MEMORY = add(Connect("n2", "n3", 1).apply(MEMORY), "Dense", "n3", units=10, activation="softmax")
SHRUNK = chain(
    PICTURE,
    ("MaxPooling2D", {"pool_size": (28, 28)}),
    ("BatchNormalization", {}),
    conv(8, padding="same", **RELU),
    FLATTEN,
    ANSWER,
)
SIGMOIDS = chain(("Input", {"shape": (784,)}), *[dense(20, activation="sigmoid")] * 5, ANSWER)
FLOWERS_AS_PICTURES = chain(
    ("Input", {"shape": (4,)}),
    conv(8, **RELU),
    ("MaxPooling2D", {}),
    FLATTEN,
    ("Dense", {"units": 3, "activation": "softmax"}),
)
POOLED_AWAY = chain(
    PICTURE,
    ("MaxPooling2D", {"pool_size": (14, 14)}),
    ("MaxPooling2D", {}),
    conv(8, **RELU),
    ("MaxPooling2D", {}),
    FLATTEN,
    ANSWER,
)
