"""The runs as a table: found, sorted, ticked, renamed, starred, deleted."""

from widgets.run_table.run_entry import RunEntry
from widgets.run_table.run_table import RunTable

__all__ = ["RunEntry", "RunTable"]
