"""How samples and labels become what the network takes and is to answer, in a training program."""

from backend.given import line_of
from backend.graph.analysis import analyse
from backend.graph.model import Shape
from backend.output_losses import OutputLoss
from backend.project import Project
from backend.script.python_text import literal
from backend.script.training_lines import losses_of, outputs_of

_ROWS = frozenset({"iris", "xor"})


def sample_lines(project: Project) -> list[str]:
    """The functions `as_inputs` and `as_targets`, and where classes are weighed `class_weights`."""
    return [*_as_inputs(project), "", *_as_targets(project), "", *_class_weights(project)]


def input_shapes(project: Project) -> list[Shape]:
    """What each Input takes."""
    layers = analyse(project.graph).layers
    return [layers[node.id].output or () for node in project.graph.nodes if node.kind == "Input"]


def _as_inputs(project: Project) -> list[str]:
    lines: list[str] = []
    if project.data.name not in _ROWS:
        factor, summand = line_of(project.preparation)
        if (factor, summand) != (1.0, 0.0):
            lines.append(f"x = x * np.float32({factor!r}) + np.float32({summand!r})")
        if project.preparation.channels_first:
            lines.append("x = np.moveaxis(x, -1, 1)")
    given = [reshaped(shape) for shape in input_shapes(project)]
    answer = f"({given[0]},)" if len(given) == 1 else f"({', '.join(given)})"
    return [
        "def as_inputs(x):",
        '    """Samples as each input takes them."""',
        *(f"    {line}" for line in lines),
        f"    return {given[0] if len(given) == 1 else answer}",
    ]


def reshaped(shape: Shape) -> str:
    if None in shape:
        return "x"
    return f"x.reshape({', '.join(['len(x)', *map(str, shape)])})"


def _as_targets(project: Project) -> list[str]:
    made = [_target(loss, shape) for loss, shape in zip(losses_of(project), outputs_of(project), strict=True)]
    answer = made[0] if len(made) == 1 else f"({', '.join(made)})"
    return [
        "def as_targets(labels):",
        '    """Labels as the loss of each output compares them with the answers."""',
        f"    return {answer}",
    ]


def _target(loss: OutputLoss, answers: Shape) -> str:
    """As `engine.fit_data.as_targets` does it."""
    if answers == (1,):
        return 'labels.astype("float32").reshape(-1, 1)'
    if loss.row.id == "sparse_categorical_crossentropy":
        return "labels"
    return f'np.eye({answers[-1] if answers else 1}, dtype="float32")[labels]'


def _class_weights(project: Project) -> list[str]:
    given = project.training.class_weights
    if given == "equal":
        return []
    if given == "balanced":
        return [
            "def class_weights(labels, classes):",
            '    """How much each class counts: rare ones more, so that each has its share in the whole."""',
            "    counts = np.bincount(labels, minlength=classes)",
            "    weights = np.divide(len(labels), classes * counts, out=np.zeros(classes), where=counts > 0)",
            '    return weights.astype("float32")',
        ]
    return [
        "def class_weights(labels, classes):",
        '    """How much each class counts."""',
        f'    return np.array({literal(list(given))}, "float32")',
    ]
