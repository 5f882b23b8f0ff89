"""What metrics are called on the screen, and which of them are shares of a whole."""

from PySide6.QtCore import QCoreApplication

from backend.catalogue.metrics import METRICS
from widgets.number_text import loss_text, percent_text
from widgets.wording import show_text


def metric_title(name: str) -> str:
    """The title of a metric, or of the learning rate; a name that is not known is made readable."""
    tr = QCoreApplication.translate
    titles = {
        "loss": tr("metrics", "Loss"),
        "accuracy": tr("metrics", "Accuracy"),
        "learning_rate": tr("metrics", "Learning rate"),
    }
    if name in METRICS:
        return show_text(METRICS[name].title)
    return titles.get(name) or name.replace("_", " ").capitalize()


def is_share(name: str) -> bool:
    """Whether it goes from 0 to 1 and is read in per cent."""
    return METRICS[name].is_share if name in METRICS else name == "accuracy"


def metric_value(name: str, value: float) -> str:
    """A value of it as it is read."""
    if name == "learning_rate":
        return f"{value:.3g}"
    return percent_text(value) if is_share(name) else loss_text(value)
