"""Train, Pause and Stop: the one that is needed now."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import make_label
from widgets.theme.icons import icon
from widgets.theme.theme import Theme


class TrainingState(Enum):
    """Where a training is."""

    IDLE = auto()
    STARTING = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPING = auto()


class TrainingButtons(QWidget):
    """The state in, what the user wants out.

    What going on with a run does, what is trained, and what keeps the network from it, is said above.
    """

    train_requested = Signal()
    train_on_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingButtons")
        self.setAccessibleName(self.tr("Training"))
        self._theme = theme
        self._state = TrainingState.IDLE
        self._obstacle = ""
        self._train = make_button(self.tr("Train"), "trainButton", "primary")
        self._train_on = make_button(self.tr("Train on"), "trainOnButton")
        self._going_on = ""
        self._trained = ""
        self._pause = make_button(self.tr("Pause"), "pauseButton")
        self._stop = make_button(self.tr("Stop"), "stopButton")
        self._stop.setToolTip(self.tr("Stop and keep what it has learnt"))
        for button in (self._train, self._train_on, self._pause, self._stop):
            button.setProperty("tall", True)
            button.setIconSize(QSize(16, 16))
        self._why = make_label("", "small", "trainObstacle", wrap=True)
        self._what = make_label("", "small", "goingOnText", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._train, 2)
        row.addWidget(self._train_on, 1)
        row.addWidget(self._pause)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._what)
        column.addWidget(self._why)
        column.addLayout(row)  # below what comes and goes, so that they keep their place
        self._train.clicked.connect(self.train_requested)
        self._train_on.clicked.connect(self.train_on_requested)
        self._pause.clicked.connect(self._on_pause)
        self._stop.clicked.connect(self.stop_requested)
        theme.changed.connect(self._dress)
        self._dress()
        self.set_state(TrainingState.IDLE)

    def set_state(self, state: TrainingState) -> None:
        """Show the buttons that this state needs."""
        buttons = (self._train, self._train_on, self._pause, self._stop)
        focused = next((part for part in (*buttons, self) if part.hasFocus()), None)
        self._state = state
        idle = state is TrainingState.IDLE
        self._train.setVisible(idle)
        self._train_on.setVisible(idle and bool(self._going_on))
        self._train_on.setAccessibleDescription(self._going_on)
        self._pause.setVisible(not idle)
        self._stop.setVisible(not idle)
        self._train.setEnabled(not self._obstacle)
        self._pause.setEnabled(state in (TrainingState.RUNNING, TrainingState.PAUSED))
        self._stop.setEnabled(state is not TrainingState.STOPPING)
        self._pause.setText(self.tr("Go on") if state is TrainingState.PAUSED else self.tr("Pause"))
        self._stop.setText(self.tr("Stopping…") if state is TrainingState.STOPPING else self.tr("Stop"))
        for button in (self._pause, self._stop):
            button.setAccessibleName(button.text())
        self._what.setText(self._going_on if idle else self._trained)
        self._what.setVisible(bool(self._what.text()))
        self._why.setText(self._obstacle if idle else "")
        self._why.setVisible(bool(self._why.text()))
        if focused is not None:
            self._keep_focus(focused)
        self._dress()

    def _keep_focus(self, focused: QWidget) -> None:
        """Keep the keyboard where it is, or on what begins or holds a training: a stray Space ends none.

        While nothing of that can be pressed, it waits on the row itself.
        """
        if focused is self or not (focused.isVisibleTo(self) and focused.isEnabled()):
            focused = self._train if self._state is TrainingState.IDLE else self._pause
        (focused if focused.isEnabled() else self).setFocus()

    def set_obstacle(self, text: str) -> None:
        """What keeps the network from being trained, in a sentence; empty if nothing does."""
        self._obstacle = text
        self.set_state(self._state)

    def set_going_on(self, text: str) -> None:
        """What going on with the run that is shown does, in a sentence; empty where there is none."""
        self._going_on = text
        self.set_state(self._state)

    def set_trained(self, text: str) -> None:
        """What is being trained, in a few words; empty where the settings above say it."""
        self._trained = text
        self.set_state(self._state)

    def _on_pause(self) -> None:
        if self._state is TrainingState.PAUSED:
            self.resume_requested.emit()
        else:
            self.pause_requested.emit()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._train.setIcon(icon("play", tokens.on_accent if self._train.isEnabled() else tokens.faint, 16))
        paused = self._state is TrainingState.PAUSED
        self._pause.setIcon(icon("play" if paused else "pause", tokens.text, 16))
        self._stop.setIcon(icon("stop", tokens.text, 16))
