"""Imports pyqtgraph in small steps on the window's own thread, so that nobody notices.

In one piece the import stops the window for 0.2 to 0.4 s. A thread is no way out: PySide makes its classes when
they are first named, and a class that is made in a thread while the window uses another one crashes the process
(seen once in twenty starts). So the work is cut up: Qt's classes are named a few at a time, the larger modules of
pyqtgraph are imported one by one, and what its `__init__` does is done statement by statement.
"""

import ast
import contextlib
import importlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

_PACKAGE = "pyqtgraph"
_MODULE = "widgets.plots.training_plot"

_FIRST = (
    *("PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest"),
    *("subprocess", "multiprocessing", "multiprocessing.connection", "cProfile", "pydoc", "decimal"),
)
"""What pyqtgraph imports from elsewhere."""

_NAMED = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_NAMES_IN_A_STEP = 20

_LARGE = (
    *("Qt.internals", "colors.palette", "util.cprint", "util.mutex", "debug", "reload", "functions", "colormap"),
    *("functions_qimage", "SRTTransform", "GraphicsScene", "graphicsItems.GraphicsItem"),
    *("graphicsItems.GraphicsObject", "graphicsItems.GraphicsWidget", "graphicsItems.AxisItem"),
    *("graphicsItems.ScatterPlotItem", "WidgetGroup", "graphicsItems.ItemGroup", "graphicsItems.ViewBox.ViewBox"),
    *("graphicsItems.TextItem", "graphicsItems.InfiniteLine", "Qt.OpenGLHelpers", "graphicsItems.PlotCurveItem"),
    *("graphicsItems.PlotDataItem", "graphicsItems.LabelItem", "graphicsItems.LegendItem", "widgets.FileDialog"),
    *("graphicsItems.PlotItem.plotConfigTemplate_generic", "graphicsItems.PlotItem.PlotItem", "widgets.SpinBox"),
    *("graphicsItems.GradientPresets", "graphicsItems.GradientEditorItem", "graphicsItems.UIGraphicsItem"),
    *("graphicsItems.GraphicsLayout", "graphicsItems.HistogramLUTItem", "graphicsItems.ImageItem"),
    *("graphicsItems.PColorMeshItem", "graphicsItems.ROI", "widgets.GraphicsView", "widgets.TreeWidget"),
    *("parametertree.ParameterItem", "parametertree.Parameter", "parametertree.interactive", "parametertree"),
    *("widgets.TableWidget", "multiprocess.processes", "multiprocess.remoteproxy"),
)
"""Modules of pyqtgraph that take long, in the order in which they need each other."""


class StepwiseImport:
    """One import, in as many calls of `step` as it takes; there is one for the process, as there is one import."""

    def __init__(self) -> None:
        self._steps = _steps()

    def step(self) -> bool:
        """Do a little (a few milliseconds); false once there is nothing left to do."""
        return next(self._steps, False)

    def finish(self) -> None:
        """Do all that is left, at once."""
        while self.step():
            pass


def _steps() -> Iterator[bool]:
    if _PACKAGE not in sys.modules:
        for name in _FIRST:
            importlib.import_module(name)
            yield True
        for name in _NAMED:
            yield from _name_classes(importlib.import_module(name))
        yield from _run_package()
    importlib.import_module(_MODULE)
    yield True


def _name_classes(module: ModuleType) -> Iterator[bool]:
    """Let PySide make the classes of a module, a few at a time."""
    names = dir(module)
    for start in range(0, len(names), _NAMES_IN_A_STEP):
        for name in names[start : start + _NAMES_IN_A_STEP]:
            getattr(module, name)
        yield True


def _run_package() -> Iterator[bool]:
    """Run the package's `__init__` statement by statement, its large modules before it asks for them."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed", name=_PACKAGE)
    package = importlib.util.module_from_spec(spec)
    sys.modules[_PACKAGE] = package
    try:
        for statement in ast.parse(Path(spec.origin).read_bytes(), spec.origin).body:
            if isinstance(statement, ast.ImportFrom) and statement.module == "colormap":
                yield from _import_large()
            exec(compile(ast.Module([statement], []), spec.origin, "exec"), package.__dict__)
            yield True
    except Exception:
        # Half of a package would be worse than none: the next import begins anew.
        for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
            del sys.modules[name]
        raise


def _import_large() -> Iterator[bool]:
    for name in _LARGE:
        # Another version may have other modules; then they are imported where they are needed.
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(f"{_PACKAGE}.{name}")
        yield True


PLOT_IMPORT = StepwiseImport()
"""The import of the plots. Whoever needs them calls `PLOT_IMPORT.finish()` first."""
