"""The compilation in the program: optimizer, losses and metrics."""

from collections.abc import Sequence

from backend.catalogue.accuracy import accuracy_class
from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.metrics import metric_arguments, metric_class, metric_row
from backend.catalogue.optimizers import optimizer_row
from backend.graph.analysis import analyse
from backend.graph.model import ParameterValue, Shape
from backend.output_losses import OutputLoss, output_ids, output_losses
from backend.project import Project, TrainingSettings
from backend.script.python_text import LONGEST_LINE, call, one_or_list

_OF_CLASS_NUMBERS = """
class OfClassNumbers(keras.metrics.Metric):
    \"\"\"A metric that wants one 1 among zeros for each class, given labels that are class numbers.\"\"\"

    def __init__(self, metric):
        super().__init__(name=metric.name)
        self.metric = metric

    def update_state(self, y_true, y_pred, sample_weight=None):
        numbers = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        self.metric.update_state(keras.ops.one_hot(numbers, y_pred.shape[-1]), y_pred, sample_weight)

    def result(self):
        return self.metric.result()

    def reset_state(self):
        self.metric.reset_state()

"""


def compile_lines(project: Project) -> list[str]:
    """The compilation as the engine does it, without what Keras would take anyway."""
    losses = losses_of(project)
    metrics = [_accuracy(loss, answer) for loss, answer in zip(losses, outputs_of(project), strict=True)]
    further, _ = _further(project, losses, outputs_of(project))
    if metrics:
        metrics[0] += further
    weights = [loss.weight for loss in losses]
    return [
        "model.compile(",
        f"    optimizer={call(_optimizer(project.training))},",
        f"    loss={one_or_list([_loss(loss) for loss in losses])},",
        *([f"    loss_weights={weights},"] if any(weight != 1.0 for weight in weights) else []),
        *_metric_lines(metrics),
        ")",
    ]


def metric_class_lines(project: Project) -> list[str]:
    """What must stand before the compilation: a class for metrics that want to be told classes in another way."""
    _, one_hot = _further(project, losses_of(project), outputs_of(project))
    return [*_OF_CLASS_NUMBERS.splitlines()[1:], ""] if one_hot else []


def outputs_of(project: Project) -> list[Shape]:
    """What each output of a finished network gives."""
    layers = analyse(project.graph).layers
    return [layers[node].output or () for node in output_ids(project.graph)]


def losses_of(project: Project) -> list[OutputLoss]:
    """What each output is taught by."""
    outputs = output_ids(project.graph)
    return output_losses(project.training, outputs, len(outputs))


def _optimizer(training: TrainingSettings) -> KerasCall:
    row = optimizer_row(training.optimizer)
    given: dict[str, Argument] = {"learning_rate": training.learning_rate}
    given.update(_unusual(training.optimizer_parameters, row.defaults()))
    return KerasCall(f"optimizers.{row.keras_class}", given)


def _loss(loss: OutputLoss) -> str:
    return call(KerasCall(f"losses.{loss.row.keras_class}", _unusual(loss.parameters, loss.row.defaults())))


def _unusual(given: dict[str, ParameterValue], defaults: dict[str, ParameterValue]) -> dict[str, Argument]:
    """What differs from the defaults, which are those of Keras."""
    return {name: value for name, value in given.items() if value != defaults.get(name)}


def _accuracy(loss: OutputLoss, output: Shape) -> list[str]:
    accuracy = accuracy_class(loss.row.id, output[-1] if output else None)
    return [call(KerasCall(f"metrics.{accuracy}", {"name": "accuracy"}))] if accuracy else []


def _further(project: Project, losses: Sequence[OutputLoss], outputs: Sequence[Shape]) -> tuple[list[str], bool]:
    """The further metrics of the first output, and whether one of them must be told classes in another way."""
    if not losses:
        return [], False
    loss, answers = losses[0].row.id, outputs[0][-1] if outputs[0] else None
    written, any_one_hot = [], False
    for row in map(metric_row, project.training.metrics):
        if not row.goes_with(loss, answers):
            continue
        name, one_hot = metric_class(row, loss)
        made = call(KerasCall(f"metrics.{name}", metric_arguments(row, answers)))
        written.append(f"OfClassNumbers({made})" if one_hot else made)
        any_one_hot = any_one_hot or one_hot
    return written, any_one_hot


def _metric_lines(metrics: list[list[str]]) -> list[str]:
    """The metrics of each output in one line, or one metric a line where that is long."""
    rows = [f"[{', '.join(row)}]" for row in metrics]
    short = f"    metrics={one_or_list(rows)},"
    if len(short) <= LONGEST_LINE:
        return [short]
    if len(metrics) == 1:
        return ["    metrics=[", *(f"        {metric}," for metric in metrics[0]), "    ],"]
    lines = [
        line for row in metrics for line in ("        [", *(f"            {one}," for one in row), "        ],")
    ]
    return ["    metrics=[", *lines, "    ],"]
