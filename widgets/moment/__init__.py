"""An earlier moment of a run: what the network answered then, and what its first layer looked for."""

from widgets.moment.moment_panel import MomentPanel

__all__ = ["MomentPanel"]
