"""The dialog that takes a network along: as what, to which place, and the proof that it works there."""

from widgets.export_dialog.export_dialog import ExportDialog
from widgets.export_dialog.forms import FORMS, ExportForm, form_named
from widgets.export_dialog.outcome import Outcome

__all__ = ["FORMS", "ExportDialog", "ExportForm", "Outcome", "form_named"]
