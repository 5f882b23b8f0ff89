"""What is asked about where the network looked: how it is found out, for which answer, at which layer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.fields.choice_field import ChoiceField
from widgets.fields.switch_field import SwitchField
from widgets.flow_layout import FlowLayout
from widgets.label import make_label
from widgets.let_go import let_go
from widgets.theme.theme import Theme

Method = Literal["grad-cam", "saliency", "occlusion"]


@dataclass(frozen=True)
class Looked:
    """What is asked: `target` is the number of an answer, `None` for the one that is given; `layer` is a name."""

    method: Method = "occlusion"
    target: int | None = None
    layer: str | None = None
    smooth: bool = False


class LookedChoices(QWidget):
    """What can be chosen in; `changed` says that a person has chosen something else."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] | None = None
        self._layers: tuple[tuple[str, str], ...] | None = None
        self._chosen = Looked()
        self._fields: dict[str, QWidget] = {}
        self._smooth = SwitchField()
        self._smooth.setText(self.tr("Smooth"))
        self._smooth.setObjectName("lookedSmooth")
        self._smooth.setToolTip(self.tr("The mean over the picture with a little noise on it: less speckled."))
        self._smooth.edited.connect(lambda value: self._choose(smooth=bool(value)))
        self._why_not = make_label(
            self.tr("Grad-CAM needs a convolution before the answer, and this network has none."),
            "faint",
            "noGradCamText",
            wrap=True,
        )
        self._line = FlowLayout(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._line)
        column.addWidget(self._why_not)

    @property
    def chosen(self) -> Looked:
        return self._chosen

    def set_network(self, labels: Sequence[str], layers: Sequence[tuple[str, str]]) -> None:
        """Another network: the names of its answers, and its convolutions, each with name and title."""
        if tuple(labels) == self._labels and tuple(layers) == self._layers:
            return
        self._labels, self._layers = tuple(labels), tuple(layers)
        self._chosen = Looked("grad-cam" if layers else "occlusion", None, layers[-1][0] if layers else None)
        let_go(list(self._fields.values()))
        methods = [("saliency", self.tr("Saliency")), ("occlusion", self.tr("Occlusion"))]
        if layers:
            methods.insert(0, ("grad-cam", self.tr("Grad-CAM")))
        answers: list[tuple[object, str]] = [(None, self.tr("What it answers"))]
        answers += [(at, label) for at, label in enumerate(labels)]
        self._fields = {
            "method": self._field("lookedMethod", self.tr("How it is found out"), methods),
            "target": self._field("lookedTarget", self.tr("For which answer"), answers),
            "layer": self._field("lookedLayer", self.tr("At which layer"), list(layers)),
        }
        for field in self._fields.values():
            self._line.addWidget(field)
        self._line.addWidget(self._smooth)
        self._why_not.setVisible(not layers)
        self._show()

    def _field(self, name: str, title: str, choices: Sequence[tuple[object, str]]) -> ChoiceField:
        field = ChoiceField(choices)
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setToolTip(title)
        field.setMaximumWidth(190)
        key = {"lookedMethod": "method", "lookedTarget": "target", "lookedLayer": "layer"}[name]
        field.edited.connect(lambda value: self._choose(**{key: value}))
        return field

    def _choose(self, **chosen: object) -> None:
        whole = {**vars(self._chosen), **chosen}
        self._chosen = Looked(**whole)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for key, field in self._fields.items():
            assert isinstance(field, ChoiceField)
            field.set_value(getattr(self._chosen, key))
        self._fields["target"].setVisible(len(self._labels or ()) > 1)
        self._fields["layer"].setVisible(self._chosen.method == "grad-cam" and len(self._layers or ()) > 1)
        self._smooth.set_value(self._chosen.smooth)
        self._smooth.setVisible(self._chosen.method == "saliency")
