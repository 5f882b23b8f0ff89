"""What `evaluate` tells of a measured network: a document for programs, a sentence for people."""

from typing import Any

from app.command_line_output import number, percent
from backend.evaluation_figures import accuracy_interval, class_figures, number_figures
from backend.messages import Evaluation


def evaluation_document(measured: Evaluation) -> dict[str, Any]:
    """What `evaluate --json` prints; `interval` holds the ends of the 95 % interval of the accuracy."""
    return {
        "loss": measured.loss,
        "accuracy": measured.accuracy,
        "interval": accuracy_interval(measured.accuracy, measured.count),
        "count": measured.count,
        "classes": [
            {
                "label": figures.label,
                "precision": figures.precision,
                "recall": figures.recall,
                "count": figures.count,
            }
            for figures in class_figures(measured.confusion, measured.classes)
        ],
        "confusion": measured.confusion,
    }


def evaluation_sentence(measured: Evaluation) -> str:
    """How many samples are right, and how far that can be trusted; or how far off numbers are."""
    loss, count = number(measured.loss), f"{measured.count:,}"
    interval = accuracy_interval(measured.accuracy, measured.count)
    if interval is not None:
        low, high = (f"{100 * end:.1f}" for end in interval)
        return (
            f"{percent(measured.accuracy)} of {count} samples are right (95 % sure: {low} to {high}); loss {loss}."
        )
    figures = number_figures(measured.labels, measured.answers)
    if figures is None:
        return f"{count} samples were measured; loss {loss}."
    error, root = number(figures.mean_error), number(figures.root_mean_square)
    explained = number(figures.explained)
    return f"{count} samples: mean absolute error {error}, root mean square {root}, R² {explained}; loss {loss}."
