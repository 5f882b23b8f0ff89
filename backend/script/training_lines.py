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
    shapes, answers = _inputs(project), _outputs(project)
    if not shapes or not answers:
        return [comment("To train it, give model.fit one array for each input and each output.")]
    digits = _is_digits(project, shapes)
    lines = _digit_data(shapes) if digits else ["import numpy as np", "", *_own_data(project, shapes)]
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


def _inputs(project: Project) -> list[Shape]:
    """What each Input takes."""
    graph, layers = project.graph, analyse(project.graph).layers
    return [layers[node.id].output or () for node in graph.nodes if node.kind == "Input"]


def _is_digits(project: Project, shapes: list[Shape]) -> bool:
    return project.data.name in _DIGIT_SETS and all(size_of(shape) == _DIGIT_SIZE for shape in shapes)


def _digit_data(shapes: list[Shape]) -> list[str]:
    """The digits, laid out as each Input takes them."""
    load = "(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()"
    if len(shapes) == 1:
        scaled = f'x_train = x_train.reshape({literal((-1, *shapes[0]))}).astype("float32") / 255'
        return [load, scaled]
    laid_out = [f"x_train.reshape({literal((-1, *shape))})" for shape in shapes]
    return [load, 'x_train = x_train.astype("float32") / 255', f"x_train = [{', '.join(laid_out)}]"]


def _own_data(project: Project, shapes: list[Shape]) -> list[str]:
    path = project.data.path or "data.npz"
    laid_out = "x_train.reshape(len(x_train), *(length or -1 for length in model.input_shape[1:]))"
    if len(shapes) > 1:
        one = "x_train.reshape(len(x_train), *(length or -1 for length in one.shape[1:]))"
        laid_out = f"[{one} for one in model.inputs]"
    return [
        f"data = np.load({literal(path)})",
        'x_train, y_train = data["x_train"], data["y_train"]',
        f"x_train = {laid_out}",
    ]


def _targets(project: Project, answers: list[Shape]) -> list[str]:
    """Class numbers become one 1 among zeros where the loss compares with those; each answer has its own."""
    made = [_target(project, answer) for answer in answers]
    if len(made) > 1:
        return [f"y_train = [{', '.join(made)}]"]
    return [] if made == ["y_train"] else [f"y_train = {made[0]}"]


def _target(project: Project, answer: Shape) -> str:
    row = loss_row(project.training.loss)
    if row.for_classes and not row.id.startswith("sparse") and answer != (1,) and answer:
        return f"keras.utils.to_categorical(y_train, {answer[-1]})"
    return "y_train"
