"""The panel beside the canvas: the network as a program and as a table."""

from widgets.code_panel.code_panel import CodePanel

__all__ = ["CodePanel"]
