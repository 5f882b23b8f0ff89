"""What the training is computed on, where there is a choice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from backend.messages import Device
from widgets.fields.choice_box import ChoiceBox
from widgets.label import make_label

_ALL = "all-gpus"


class DeviceChooser(QWidget):
    """The devices in, the id of the chosen one out. Where there is only the CPU it takes no room."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = ChoiceBox(Qt.TextElideMode.ElideMiddle)
        self._box.setObjectName("deviceChooser")
        self._box.setAccessibleName(self.tr("Computed on"))
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.activated.connect(lambda _index: self.chosen.emit(self._box.currentData()))
        self._why = make_label("", "small", "deviceReason", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(make_label(self.tr("Computed on"), "small"))
        column.addWidget(self._box)
        column.addWidget(self._why)
        self.hide()

    def set_devices(self, devices: Sequence[Device], used: str, why: str) -> None:
        """What there is, the id of what is used, and a sentence on why."""
        self._box.clear()
        for device in devices:
            self._box.addItem(self._text(device), device.id)
        self._box.setCurrentIndex(max(0, self._box.findData(used)))
        self._why.setText(why)
        self.setVisible(len(devices) > 1)

    def set_locked(self, locked: bool) -> None:
        """While a training runs it stays where it is."""
        self._box.setEnabled(not locked)

    def _text(self, device: Device) -> str:
        if device.id == _ALL:
            return self.tr("All graphics cards: {names}").format(names=device.title)
        return device.title
