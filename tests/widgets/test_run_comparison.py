"""Two runs side by side: marks on both drawings, words between them, figures below."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backend.compare_runs import Outcome, compare_projects
from backend.edits import Edit, InsertOnLink, RemoveNodes, SetParameter, apply_all
from backend.graph.model import Link, Node
from backend.project import DataChoice, Project
from backend.templates import template
from tests.finding import part
from widgets.plots.curves import RunCurves
from widgets.plots.training_plot import TrainingPlot
from widgets.run_comparison import ComparedRun, RunComparison
from widgets.run_comparison.marked_graph import MarkedGraph
from widgets.run_looks import run_pen
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT, Tokens

PROJECT = template("mlp").project
DROPOUT = InsertOnLink(Node("new", "Dropout", "dropout", {}), Link("n2", "n3"))
OUTCOME = Outcome(0.9, 0.3, 0.95, 0.2, 4, 5, 2.0, 101_770, 800, "a device", True)


def run(name: str, project: Project, outcome: Outcome = OUTCOME, look: int = 0) -> ComparedRun:
    curves = RunCurves(5, 10)
    curves.add_epoch(1, {"loss": 0.5, "val_loss": 0.6, "accuracy": 0.8, "val_accuracy": 0.7})
    return ComparedRun(name, "now", "5 epochs", project, outcome, curves, look)


def compared(
    qtbot: QtBot, after: Project, outcome: Outcome = OUTCOME, verdict: str = "", theme: Theme | None = None
) -> RunComparison:
    runs = (run("one", PROJECT), run("two", after, outcome, look=3))
    made = RunComparison(runs, compare_projects(PROJECT, after), theme or Theme(), verdict)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def edited(*edits: Edit) -> Project:
    return apply_all(PROJECT, edits)


def words(comparison: RunComparison) -> list[str]:
    return [label.text() for label in part(comparison, QWidget, "differenceWords").findChildren(QLabel)]


def marks(comparison: RunComparison, name: str) -> str:
    return part(comparison, MarkedGraph, name).accessibleDescription()


def test_that_both_drawings_are_marked(qtbot: QtBot) -> None:
    comparison = compared(qtbot, edited(DROPOUT, SetParameter("n3", "units", 64), RemoveNodes(["n4"])))

    assert marks(comparison, "earlierGraph") == "≠ dense (changed); − dense_2 (only left)"
    assert marks(comparison, "laterGraph") == "≠ dense (changed); + dropout (only right)"
    assert part(comparison, MarkedGraph, "earlierGraph").marks == 2


def test_that_what_differs_is_said(qtbot: QtBot) -> None:
    after = msgspec.structs.replace(edited(DROPOUT), data=DataChoice("mnist"))
    said = words(compared(qtbot, after))

    assert "Dropout added after flatten" in said
    assert "Data Starter digits → MNIST" in said
    assert said.count("the same") == 2  # settings and seed


def test_that_runs_that_were_trained_alike_are_said_to_be(qtbot: QtBot) -> None:
    (said,) = words(compared(qtbot, PROJECT))
    assert said.startswith("Nothing: both were trained alike.")


def strong(comparison: RunComparison) -> set[str]:
    labels = part(comparison, QWidget, "outcomeTable").findChildren(QLabel)
    return {label.accessibleName() for label in labels if label.property("role") == "strong"} - {""}


def test_that_the_better_figures_stand_out(qtbot: QtBot) -> None:
    better = outcome_with(accuracy=0.93, loss=0.35, seconds=0.004)
    assert strong(compared(qtbot, PROJECT, better)) == {
        "Accuracy, two: 93.0 %",
        "Loss, one: 0.300",
        "Time an epoch, two: 4 ms",
    }


def test_that_figures_of_other_samples_are_not_held_against_each_other(qtbot: QtBot) -> None:
    other = msgspec.structs.replace(PROJECT, data=DataChoice("mnist"))
    assert strong(compared(qtbot, other, outcome_with(accuracy=0.99, loss=0.01))) == set()
    assert strong(compared(qtbot, PROJECT, outcome_with(accuracy=0.99, held_out=False))) == set()


def outcome_with(**fields: object) -> Outcome:
    return Outcome(**{**OUTCOME.__dict__, **fields})


def test_that_what_was_not_measured_is_a_dash(qtbot: QtBot) -> None:
    nothing = Outcome(None, None, None, None, None, 0, None, 7, 800, "a device", False)
    comparison = compared(qtbot, PROJECT, nothing)
    names = {label.accessibleName() for label in comparison.findChildren(QLabel)}
    assert {"Accuracy, two: –", "Best epoch, two: –", "Time an epoch, two: –"} <= names


@pytest.mark.parametrize("verdict", ["", "The difference may be chance."])
def test_that_a_verdict_is_shown_where_there_is_one(qtbot: QtBot, verdict: str) -> None:
    comparison = compared(qtbot, PROJECT, verdict=verdict)
    label = comparison.findChild(QLabel, "comparisonVerdict")
    assert (label.text() if isinstance(label, QLabel) else "") == verdict


def test_that_both_curves_are_drawn_and_it_turns_dark(qtbot: QtBot) -> None:
    theme = Theme()
    comparison = compared(qtbot, edited(DROPOUT), theme=theme)
    assert comparison.findChild(QWidget, "comparedLossPlot") is not None
    assert comparison.findChild(QWidget, "comparedAccuracyPlot") is not None
    light = comparison.grab().toImage()
    theme.use(DARK)
    assert comparison.grab().toImage() != light


def test_that_an_empty_drawing_is_compared_with_another(qtbot: QtBot) -> None:
    comparison = compared(qtbot, Project(name="nothing yet"))
    assert part(comparison, MarkedGraph, "laterGraph").marks == 0
    assert part(comparison, MarkedGraph, "earlierGraph").marks == 4


def test_that_a_drawing_is_seen_closer_by_keyboard(qtbot: QtBot) -> None:
    comparison = compared(qtbot, PROJECT)
    graph = part(comparison, MarkedGraph, "laterGraph")
    whole = graph.transform().m11()
    QTest.keyClick(graph, Qt.Key.Key_Plus)
    assert graph.transform().m11() > whole
    for _ in range(50):
        QTest.keyClick(graph, Qt.Key.Key_Minus)
    assert 0 < graph.transform().m11() < whole
    QTest.keyClick(graph, Qt.Key.Key_0)
    assert graph.transform().m11() == pytest.approx(whole)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_swatch_and_curve_of_a_run_have_one_colour(qtbot: QtBot, tokens: Tokens) -> None:
    theme = Theme()
    theme.use(tokens)
    comparison = compared(qtbot, PROJECT, theme=theme)
    colours = [run_pen(look, tokens).color().name() for look in (0, 3)]
    plot = part(comparison, TrainingPlot, "comparedLossPlot")
    assert [item.opts["pen"].color().name() for item in plot._drawn.overlays] == colours
    readout = plot.read(1.0)
    assert readout is not None
    assert [row.colour.name() for row in readout.rows] == colours
    swatches = comparison.findChildren(QWidget, "runSwatch")
    assert [swatch.grab().toImage().pixelColor(5, 3).name() for swatch in swatches] == colours
