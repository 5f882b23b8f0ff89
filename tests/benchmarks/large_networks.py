"""How the Build page feels with large networks: opening, edits with repaint, panning and zooming.

    uv run python -m tests.benchmarks.large_networks [--layers 500 5000] [--json]

The real page is shown off screen. Every figure is in milliseconds, as wall time and as time of this process alone
(other programs on the machine make the first much longer and the second somewhat: the figure of a loop that is
always the same tells how much); a frame is a move and its whole repaint.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtWidgets import QApplication

from app.pages.build_page import BuildPage
from backend.edits import AddNode, Connect, Edit, MoveNodes, RemoveNodes, SetParameter
from backend.graph.model import Node
from tests.benchmarks.large_network import FACTS, large_project
from widgets.document import ProjectDocument, Selection
from widgets.theme.fonts import load_fonts
from widgets.theme.look import apply_theme
from widgets.theme.theme import Theme

FRAME = 16.0
FRAMES = 90
EDITS = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", type=int, nargs="+", default=[500, 5000])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    load_fonts(app)
    figures = {count: measure(app, count) for count in options.layers}
    if options.json:
        sys.stdout.write(json.dumps(figures, indent=2) + "\n")
        return
    for count, found in figures.items():
        sys.stdout.write(f"\n{found['layers']} layers (asked for {count})\n")
        sys.stdout.write(
            f"{'':34}{'wall: median':>14}{'95 %':>9}{'max':>9}{'process: median':>18}{'95 %':>9}{'max':>9}\n"
        )
        for name, row in found["figures"].items():
            wall, process = row["wall"], row["process"]
            sys.stdout.write(
                f"{name:34}{wall['median']:14.1f}{wall['95 %']:9.1f}{wall['max']:9.1f}"
                f"{process['median']:18.1f}{process['95 %']:9.1f}{process['max']:9.1f}\n"
            )


def measure(app: QApplication, count: int) -> dict[str, Any]:
    """All figures for a network of about `count` layers."""
    project = large_project(count)
    theme = Theme()
    apply_theme(app, theme, "light")
    document = ProjectDocument()
    document.set_facts(FACTS)
    page = BuildPage(document, Selection(document), theme)
    page.resize(1440, 800)
    page.show()
    app.processEvents()
    watch = _Watch(app)
    for _ in range(5):
        watch.time("a loop that is always the same", _count)
    watch.time("open", lambda: document.set_project(project))
    _edits(watch, document, page)
    _moves(watch, page)
    page.close()
    page.deleteLater()
    app.processEvents()
    return {"layers": len(project.graph.nodes), "figures": watch.figures()}


def _count() -> int:
    """Work that is always the same: 8 ms on the machine of the goals with nothing beside it."""
    return sum(number % 7 for number in range(250_000))


def _edits(watch: "_Watch", document: ProjectDocument, page: BuildPage) -> None:
    """Edits of several kinds, seen whole and at full size."""
    last = document.graph.nodes[-1].id
    middle = document.graph.nodes[len(document.graph.nodes) // 2]
    for look, prepare in (("fitted", page.view.fit), ("at 1:1", partial(_at_full_size, page))):
        prepare()
        watch.settle()
        for number in range(EDITS):
            kinds: dict[str, Edit] = {
                "all shapes change": SetParameter("n2", "filters", 9 + number),
                "last layer changes": SetParameter(last, "units", 9 + number),
                "move a card": MoveNodes({middle.id: (middle.position[0] + 4.0 * number + 4, middle.position[1])}),
            }
            for name, edit in kinds.items():
                watch.time(f"{name}, {look}", partial(document.do, edit, ""))
            new = Node(
                f"new{number}", "Dropout", f"new_{number}", {}, (middle.position[0] + 900, middle.position[1])
            )
            watch.time(
                f"add a layer, {look}", partial(document.do, [AddNode(new), Connect(middle.id, new.id)], "")
            )
            watch.time(f"delete a layer, {look}", partial(document.do, RemoveNodes([new.id]), ""))
            for _ in range(5):
                watch.time(f"undo, {look}", document.undo_stack.undo)


def _moves(watch: "_Watch", page: BuildPage) -> None:
    view = page.view

    def pan(step: int) -> Callable[[], None]:
        bar = view.verticalScrollBar()
        aside = view.horizontalScrollBar()

        def move() -> None:
            bar.setValue(bar.value() + step)
            aside.setValue(aside.value() + step // 4)

        return move

    page.view.fit()
    watch.frames("pan, fitted", (pan(3 if number < FRAMES / 2 else -3) for number in range(FRAMES)))
    _at_full_size(page)
    watch.frames("pan, at 1:1", (pan(23) for _ in range(FRAMES)))
    for percent in (15, 25, 35, 45, 60):
        page.view.fit()
        view.zoom.by(percent / 100 / view.zoom.scale)
        watch.frames(f"pan, at {percent} %", (pan(11) for _ in range(FRAMES // 3)))
    page.view.fit()
    steps = [1.06] * (FRAMES // 2) + [1 / 1.06] * (FRAMES // 2)
    watch.frames("zoom in and out", (partial(view.zoom.by, factor) for factor in steps))


def _at_full_size(page: BuildPage) -> None:
    page.view.fit()
    page.view.zoom.by(1 / page.view.zoom.scale)


class _Watch:
    """Times calls until everything that they changed is painted."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._taken: dict[str, list[tuple[float, float]]] = {}

    def settle(self) -> None:
        for _ in range(3):
            self._app.processEvents()

    def time(self, name: str, call: Callable[[], object]) -> None:
        wall, process = time.perf_counter(), time.process_time()
        call()
        self.settle()
        taken = (1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - process))
        self._taken.setdefault(name, []).append(taken)

    def frames(self, name: str, moves: Iterable[Callable[[], object]]) -> None:
        self.settle()
        for move in moves:
            self.time(name, move)

    def figures(self) -> dict[str, Any]:
        return {
            name: {
                clock: _spread([entry[place] for entry in taken])
                for place, clock in enumerate(("wall", "process"))
            }
            for name, taken in self._taken.items()
        }


def _spread(taken: list[float]) -> dict[str, float]:
    return {
        "median": float(np.median(taken)),
        "95 %": float(np.percentile(taken, 95)),
        "max": max(taken),
        "over a frame": sum(value > FRAME for value in taken),
    }


if __name__ == "__main__":
    main()
