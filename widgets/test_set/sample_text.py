"""A sample of the test set in words: what it is, what was answered, how sure that was."""

from PySide6.QtCore import QCoreApplication

from backend.answered_samples import AnsweredSamples
from widgets.number_text import percent_text, setting_text


def answer_text(samples: AnsweredSamples, number: int) -> str:
    """Such as "4 read as 9", "7 read right", or for numbers "12.5 for 14"."""
    tr = QCoreApplication.translate
    if not samples.are_classes:
        said, true = (f"{float(values[number]):.4g}" for values in (samples.answers, samples.labels))
        return tr("test set", "{answered} for {true}").format(answered=said, true=true)
    true = samples.name(int(samples.labels[number]))
    if not samples.is_wrong(number):
        return tr("test set", "{true} read right").format(true=true)
    answered = samples.name(int(samples.answers[number]))
    return tr("test set", "{true} read as {answered}").format(true=true, answered=answered)


def short_answer_text(samples: AnsweredSamples, number: int) -> str:
    """The same where there is little room: "4 → 9"; what was read right is its name alone."""
    if not samples.are_classes:
        return answer_text(samples, number)
    true, answered = (samples.name(int(values[number])) for values in (samples.labels, samples.answers))
    return f"{true} → {answered}" if samples.is_wrong(number) else true


def sure_text(samples: AnsweredSamples, number: int) -> str:
    """How sure the answer was, "99.8 %"; for numbers how far off, "−1.5"."""
    if not samples.are_classes:
        off = float(samples.answers[number]) - float(samples.labels[number])
        return f"{off:+.4g}".replace("-", "−")
    value = float(samples.sureness[number])
    # The largest of answers that are no shares is a number like any other.
    return percent_text(value) if 0 <= value <= 1.0001 else f"{value:.3g}"


def row_text(values: list[float]) -> str:
    """The numbers of a row as they are read: "5.1 · 3.5 · 1.4"."""
    return " · ".join(setting_text(round(value, 4)) for value in values)
