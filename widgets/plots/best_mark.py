"""What the mark of the best epoch says: by which metric that epoch is the best."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from widgets.plots.curves import RunCurves
from widgets.plots.metric_title import metric_value
from widgets.plots.readout import ReadoutRow


def best_label(curves: RunCurves) -> str:
    """Few enough words for the plot: "best accuracy"; empty where no epoch is the best."""
    tr = QCoreApplication.translate
    match curves.judged_by:
        case None:
            return ""
        case "val_accuracy" | "accuracy":
            return tr("plots", "best accuracy")
        case _:
            return tr("plots", "lowest loss")


def best_sentence(curves: RunCurves) -> str:
    """The same for screen readers, with its value; empty where no epoch is the best."""
    name, epoch = curves.judged_by, curves.best_epoch
    value = curves.value_at(epoch, name) if name is not None and epoch is not None else None
    if name is None or value is None:
        return ""
    text = QCoreApplication.translate("plots", "{what}: {value}, in epoch {epoch}")
    return text.format(what=_whole_name(name), value=_written(name, value), epoch=epoch)


def best_row(curves: RunCurves, epoch: int, colour: QColor) -> list[ReadoutRow]:
    """What is read off at that epoch, if it is the best one: of what it is the best, and its value."""
    name = curves.judged_by
    value = curves.value_at(epoch, name) if name is not None and epoch == curves.best_epoch else None
    if name is None or value is None:
        return []
    return [ReadoutRow(colour, _whole_name(name), _written(name, value))]


def _whole_name(name: str) -> str:
    tr = QCoreApplication.translate
    return {
        "val_accuracy": tr("plots", "best validation accuracy"),
        "accuracy": tr("plots", "best training accuracy"),
        "val_loss": tr("plots", "lowest validation loss"),
        "loss": tr("plots", "lowest training loss"),
    }[name]


def _written(name: str, value: float) -> str:
    return metric_value(name.removeprefix("val_"), value)
