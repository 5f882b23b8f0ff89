"""A layer and its units in words: "Conv 2D · 6 pictures", "Picture 3, row 5, column 7: about 0.42"."""

from PySide6.QtCore import QCoreApplication

from backend.graph.shapes import shape_text
from backend.messages import LayerView
from widgets.inside.layer_values import LayerValues, Unit
from widgets.number_text import setting_text, whole_text


def value_text(value: float) -> str:
    """A number with three digits that matter."""
    return setting_text(float(f"{value:.3g}"))


def unit_words(values: LayerValues, unit: Unit) -> str:
    """Which unit it is, and its value; maps and steps are counted from 1."""
    tr = QCoreApplication.translate
    value = values.value(unit)
    number = tr("inside", "no number") if value is None else value_text(value)
    tile, row, column = (index + 1 for index in values.place(unit))
    match values.view.form:
        case "maps":
            text = tr("inside", "Picture {picture}, row {row}, column {column}: about {value}")
        case "steps":
            text = tr("inside", "Step {row}, number {column}: about {value}")
        case "row" if values.names:
            return tr("inside", "{name}: about {value}").format(name=values.names[unit[2]], value=number)
        case "row":
            text = tr("inside", "Number {column}: about {value}")
    return text.format(picture=tile, row=row, column=column, value=number)


def layer_heading(title: str, view: LayerView, *, rests: bool = False) -> str:
    """What the layer is called and how much it answers, or that it `rests` while the network answers."""
    tr = QCoreApplication.translate
    if rests:
        return tr("inside", "{title} · rests while answering").format(title=title)
    match view.form:
        case "maps":
            whole = view.shape[-1] if len(view.shape) == 3 else view.count
            if view.count < whole:
                text = tr("inside", "{title} · {shown} of {count} pictures")
            elif whole == 1:
                text = tr("inside", "{title} · a picture")
            else:
                text = tr("inside", "{title} · {count} pictures")
            return text.format(title=title, shown=whole_text(view.count), count=whole_text(whole))
        case "steps":
            steps, count = view.shape
            text = tr("inside", "{title} · {steps} steps of {count} numbers")
            return text.format(title=title, steps=whole_text(steps), count=whole_text(count))
        case "row":
            count = view.shape[0] if view.shape else 1
            if count == 1:
                return tr("inside", "{title} · a number").format(title=title)
            if view.count < count:
                text = tr("inside", "{title} · the first {shown} of {count} numbers")
            else:
                text = tr("inside", "{title} · {count} numbers")
            return text.format(title=title, shown=whole_text(view.count), count=whole_text(count))


def range_words(view: LayerView) -> str:
    """Lowest, highest and shape, in words."""
    tr = QCoreApplication.translate
    if view.low is None or view.high is None:
        return tr("inside", "Some of its values are no numbers. Shape {shape}.").format(
            shape=shape_text(view.shape)
        )
    text = tr("inside", "Lowest {low}, highest {high}. Shape {shape}.")
    return text.format(low=value_text(view.low), high=value_text(view.high), shape=shape_text(view.shape))
