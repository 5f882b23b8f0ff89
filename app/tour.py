"""The tour: the main job by itself, in the real window - build, train, draw, export - pictured step by step."""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.main import create_window, make_application
from app.main_window import MainWindow
from app.robot import Robot, TookTooLongError
from backend.edits import SetTraining

TEMPLATE = "small-cnn"
LONGEST_TRAINING = 300.0
LONGEST_EXPORT = 300.0
SIZE = (1440, 900)


def main(arguments: list[str]) -> int:
    """Run the tour; returns 0 when it reached its end, 1 when a step did not happen."""
    parser = argparse.ArgumentParser(
        prog="netsketch tour", description="The main job by itself, with pictures of it."
    )
    parser.add_argument("--out", metavar="FOLDER", type=Path, default=Path("netsketch-tour"))
    parser.add_argument("--epochs", type=int, default=None, help="train so many epochs instead of the template's")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    options = parser.parse_args(arguments)
    # The tour leaves nothing among the person's own runs and settings.
    with tempfile.TemporaryDirectory(prefix="netsketch-tour-") as home:
        os.environ["NETSKETCH_HOME"] = home
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(
            f"The pictures cannot be put into {options.out}: {error.strerror}; name another --out.",
            file=sys.stderr,
        )
        return 1
    application = make_application()
    window = create_window([])
    window.resize(*SIZE)
    window.show()
    tour = Tour(window, Robot(window), options.out, options.epochs, quiet=options.json)
    try:
        tour.go()
    except TookTooLongError as error:
        print(f"The tour stopped: {error}.", file=sys.stderr)
        return 1
    finally:
        window.close()
        application.processEvents()
    if options.json:
        print(json.dumps({"pictures": tour.pictures, "model": str(tour.model), "answer": tour.answer}))
    return 0 if tour.answer == "7" else 1


class Tour:
    """Does the main job with a person's gestures and takes a picture after each step."""

    def __init__(self, window: MainWindow, robot: Robot, folder: Path, epochs: int | None, quiet: bool) -> None:
        self._window = window
        self._robot = robot
        self._folder = folder
        self._epochs = epochs
        self._quiet = quiet
        self._began = time.monotonic()
        self.pictures: list[str] = []
        self.model = folder / "model.h5"
        self.answer = ""

    def go(self) -> None:
        """The whole tour; raises `TookTooLongError` when a step does not happen."""
        window, robot = self._window, self._robot
        window.look.choose("light")
        self._picture("home-light")
        robot.click(f"templateCard:{TEMPLATE}")
        self._picture("build-light")
        robot.click("pageButton3")
        self._set_epochs()
        robot.click("trainButton")
        robot.wait_until(lambda: window.training.epochs_done >= 1, LONGEST_TRAINING, "the first epoch")
        self._picture("train-running-light")
        robot.wait_until(lambda: not window.training.is_running, LONGEST_TRAINING, "the end of the training")
        self._picture("train-light")
        robot.click("pageButton4")
        robot.draw("digitPad")
        robot.wait_until(
            lambda: window.drawing.is_answered and bool(window.drawing.answer), 10, "the answer to the drawing"
        )
        self.answer = window.drawing.answer
        robot.click("evaluateButton")
        robot.wait_until(lambda: not window.client.worker.is_busy(), LONGEST_TRAINING, "the measurement")
        self._picture("test-light")
        self._export()
        self._dark()
        self._say(f"The drawn 7 was read as {self.answer}; the model is in {self.model}.")

    def _set_epochs(self) -> None:
        if self._epochs is not None:
            text = QCoreApplication.translate("TrainingController", "Change training settings")
            self._window.document.do(SetTraining({"epochs": self._epochs}), text)

    def _export(self) -> None:
        """Through the dialog, whose picture has the proof; a model of an earlier tour is replaced."""
        window, robot = self._window, self._robot
        robot.click("mainActionButton")
        dialog = window.exporting.dialog
        dialog.choose("h5")
        dialog.place.set_place(self.model.stem, str(self.model.parent.absolute()))
        robot.click("exportButton")
        if self.model.exists() and robot.find("exportReplaceButton").isVisible():
            robot.click("exportReplaceButton")
        robot.wait_until(lambda: not window.exporting.is_working, LONGEST_EXPORT, "the export of the model")
        robot.wait_until(self.model.is_file, 1, "the writing of the model")
        self._picture("export-light", dialog)
        robot.click("exportCloseButton")

    def _dark(self) -> None:
        self._window.look.choose("dark")
        for number, name in enumerate(("home", "build", "train", "test"), start=1):
            self._robot.click(f"pageButton{number}")
            self._picture(f"{name}-dark")

    def _picture(self, name: str, shown: QWidget | None = None) -> None:
        """Of the window, or of a dialog that is `shown` over it."""
        self._robot.settle()
        path = self._folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not (shown or self._window).grab().save(str(path)):
            raise TookTooLongError(f"the writing of {path}")
        self.pictures.append(str(path))
        self._say(f"{time.monotonic() - self._began:5.1f} s  {path}")

    def _say(self, text: str) -> None:
        if not self._quiet:
            print(text, flush=True)
