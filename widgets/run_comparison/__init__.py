"""Two runs side by side: their drawings, what differs in words, and what came of each."""

from widgets.run_comparison.compared_run import ComparedRun
from widgets.run_comparison.run_comparison import RunComparison

__all__ = ["ComparedRun", "RunComparison"]
