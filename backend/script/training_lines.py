"""The end of the program: optimizer and loss, and a comment that shows how it would be trained."""

from backend.catalogue.accuracy import accuracy_class
from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.losses import loss_row
from backend.catalogue.optimizers import optimizer_row
from backend.graph.analysis import analyse
from backend.graph.model import Shape
from backend.graph.shapes import size_of
from backend.project import Project, TrainingSettings
from backend.script.python_text import call, comment, literal

_DIGIT_SETS = frozenset({"mnist", "starter-digits"})
_DIGIT_SIZE = 28 * 28


def compile_lines(project: Project) -> list[str]:
    """The compilation as the engine does it, without what Keras would take anyway."""
    training = project.training
    loss = f"keras.losses.{loss_row(training.loss).keras_class}()"
    metrics = [_metrics(training.loss, output) for output in _outputs(project)]
    several = len(metrics) > 1
    losses = f"[{', '.join([loss] * len(metrics))}]" if several else loss
    return [
        "model.compile(",
        f"    optimizer={call(_optimizer(training))},",
        f"    loss={losses},",
        *([f"    metrics=[{', '.join(metrics)}],"] if several else [f"    metrics={metrics[0]},"]),
        ")",
    ]


def fit_lines(project: Project) -> list[str]:
    """How the network would be trained, as comments: taking the marks away makes it run."""
    shape, answers = _ends(project)
    if shape is None or answers is None:
        return [comment("To train it, give model.fit one array for each input and each output.")]
    lines = ["import numpy as np", ""] if not _is_digits(project, shape) else []
    lines += _digit_data(shape) if _is_digits(project, shape) else _own_data(project)
    lines += _targets(project, answers)
    training = project.training
    share = project.data.validation
    options = [f"batch_size={training.batch_size}", f"epochs={training.epochs}"]
    options += [f"validation_split={share!r}"] if share else []
    options += ["shuffle=False"] if not training.shuffle else []
    lines.append(f"model.fit(x_train, y_train, {', '.join(options)})")
    return [
        comment("To train it, take the mark # away from these lines:"),
        *(f"# {line}".rstrip() for line in lines),
    ]


def _optimizer(training: TrainingSettings) -> KerasCall:
    row = optimizer_row(training.optimizer)
    given: dict[str, Argument] = {"learning_rate": training.learning_rate}
    defaults = row.defaults()
    given.update(
        {name: value for name, value in training.optimizer_parameters.items() if value != defaults.get(name)}
    )
    return KerasCall(f"optimizers.{row.keras_class}", given)


def _metrics(loss: str, output: Shape) -> str:
    accuracy = accuracy_class(loss, output[-1] if output else None)
    return f"[{call(KerasCall(f'metrics.{accuracy}', {'name': 'accuracy'}))}]" if accuracy else "[]"


def _outputs(project: Project) -> list[Shape]:
    """What each output of a finished network gives."""
    graph, layers = project.graph, analyse(project.graph).layers
    return [layers[node.id].output or () for node in graph.nodes if not graph.outgoing[node.id]]


def _ends(project: Project) -> tuple[Shape | None, Shape | None]:
    """What comes in and what goes out, of a network with one input and one output."""
    graph, layers = project.graph, analyse(project.graph).layers
    inputs = [layers[node.id].output for node in graph.nodes if node.kind == "Input"]
    outputs = _outputs(project)
    return (inputs[0], outputs[0]) if len(inputs) == len(outputs) == 1 else (None, None)


def _is_digits(project: Project, shape: Shape) -> bool:
    return project.data.name in _DIGIT_SETS and size_of(shape) == _DIGIT_SIZE


def _digit_data(shape: Shape) -> list[str]:
    return [
        "(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()",
        f'x_train = x_train.reshape({literal((-1, *shape))}).astype("float32") / 255',
    ]


def _own_data(project: Project) -> list[str]:
    path = project.data.path or "data.npz"
    return [
        f"data = np.load({literal(path)})",
        'x_train, y_train = data["x_train"], data["y_train"]',
        "x_train = x_train.reshape(len(x_train), *(length or -1 for length in model.input_shape[1:]))",
    ]


def _targets(project: Project, answers: Shape) -> list[str]:
    """Class numbers become one 1 among zeros where the loss compares with those."""
    row = loss_row(project.training.loss)
    if row.for_classes and not row.id.startswith("sparse") and answers != (1,) and answers:
        return [f"y_train = keras.utils.to_categorical(y_train, {answers[-1]})"]
    return []
