"""A network of somebody else learns my classes: its last layer off, another one on, the rest frozen, by hand.

    uv run python -m tests.benchmarks.teach_my_classes MODEL.h5 [--out FOLDER] [--epochs N] [--dark]

The model reads pictures of digits, 28 × 28, as the template *Small CNN* does. In the real window, with mouse and
keys, it is opened, its last layer deleted, a Dense of three units put on, the rest frozen, and all of it trained
on zeros, ones and twos. Pictures of each step go into the folder; at the end it says whether the frozen weights
are those of the file, bit for bit.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTreeView

from app.main import create_window, make_application
from app.main_window import BUILD, MainWindow
from app.robot import Robot, rest
from backend.data.starter_digits import read_part
from backend.edits import SetTraining


def main() -> int:
    """Do it; returns 0 when the frozen weights are those of the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=Path("teach-my-classes"))
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", type=int, nargs=2, default=(1440, 900))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["NETSKETCH_HOME"] = home
        application = make_application()
        window = create_window([])
        window.resize(*options.size)
        window.show()
        try:
            return Story(window, options).go()
        finally:
            window.close()
            application.processEvents()


class Story:
    """The steps, and a picture after each."""

    def __init__(self, window: MainWindow, options: argparse.Namespace) -> None:
        self._window, self._robot, self._options = window, Robot(window), options
        self._pictures = 0

    def go(self) -> int:
        """All of it."""
        window, robot = self._window, self._robot
        window.look.choose("dark" if self._options.dark else "light")
        window.open_file(self._options.model)
        robot.wait_until(lambda: window.model.exists, 120, "the opening of the model")
        self._picture("opened")
        self._edit()
        data = self._options.out / "three.npz"
        write_three_classes(data)
        window.open_file(data)
        robot.wait_until(lambda: window.document.facts is not None, 60, "the reading of the data")
        window.document.do(SetTraining({"epochs": self._options.epochs}), "Change training settings")
        robot.settle()
        self._picture("before-training")
        assert not window.training.is_running
        robot.click("trainButton")
        robot.wait_until(lambda: window.training.is_running, 10, "the beginning of the training")
        robot.wait_until(lambda: not window.training.is_running, 600, "the end of the training")
        self._picture("trained")
        window.show_page(BUILD)
        self._picture("build-after")
        return self._compare()

    def _edit(self) -> None:
        window, robot = self._window, self._robot
        window.show_page(BUILD)
        tree = robot.find("layerTree")
        assert isinstance(tree, QTreeView)
        self._act("actionShowLayers")
        self._click_row(tree, tree.model().rowCount() - 1)
        QTest.keyClick(tree, Qt.Key.Key_Delete)
        self._click_row(tree, tree.model().rowCount() - 1)
        self._picture("head-off")
        search = robot.find("layerPaletteSearch")
        QTest.keyClicks(search, "Dense")
        QTest.keyClick(search, Qt.Key.Key_Return)
        robot.settle()
        units = robot.find("field:units")
        assert isinstance(units, QLineEdit)
        units.selectAll()
        QTest.keyClicks(units, "3")
        QTest.keyClick(units, Qt.Key.Key_Return)
        activation = robot.find("field:activation")
        assert isinstance(activation, QComboBox)
        QTest.keyClicks(activation, "softmax")
        robot.settle()
        self._picture("head-on")
        self._act("actionShowLayers")
        self._click_row(tree, tree.model().rowCount() - 1)
        self._freeze(tree)
        self._picture("rest-frozen")

    def _freeze(self, tree: QTreeView) -> None:
        menu = self._window._build_page.actions_of_network.show_context_menu(
            "c", tree.mapToGlobal(QPoint(80, 200))
        )
        rest(80)
        self._pictures += 1
        menu.grab().save(str(self._options.out / f"{self._pictures:02d}-menu.png"))
        entry = next(each for each in menu.actions() if each.objectName() == "actionFreezeBefore")
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
        rest(80)

    def _act(self, name: str) -> None:
        self._window._build_page.actions_of_network[name].trigger()
        self._robot.settle()

    def _click_row(self, tree: QTreeView, row: int) -> None:
        where = tree.visualRect(tree.model().index(row, 0)).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
        tree.setFocus()
        self._robot.settle()

    def _picture(self, name: str) -> None:
        self._robot.settle()
        rest(300)
        self._pictures += 1
        self._window.grab().save(str(self._options.out / f"{self._pictures:02d}-{name}.png"))

    def _compare(self) -> int:
        from backend.engine.model_files.read import read_model_file

        before = read_model_file(self._options.model)
        after = read_model_file(Path(self._window.model.checkpoint or ""))
        nodes = {node.name: node for node in after.project.graph.nodes}
        frozen = [name for name in after.weights if not nodes[name].trainable]
        same = [
            [array.tobytes() for array in after.weights[name]]
            == [array.tobytes() for array in before.weights[name]]
            for name in frozen
        ]
        print(f"frozen: {frozen}; bit for bit those of the file: {same}; new: {set(after.weights) - set(frozen)}")
        print(f"measured: {after.metrics}")
        return 0 if frozen and all(same) else 1


def write_three_classes(path: Path) -> None:
    """Zeros, ones and twos of the starter digits, as data of one's own."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    for part in ("train", "test"):
        pictures, labels = read_part(part)
        wanted = np.flatnonzero(labels < 3)
        arrays[f"x_{part}"] = (pictures[wanted] * 255).round().astype(np.uint8).reshape(-1, 28, 28)
        arrays[f"y_{part}"] = labels[wanted]
    np.savez(path, allow_pickle=False, **arrays)


if __name__ == "__main__":
    sys.exit(main())
