"""The form beside the canvas: settings, shapes and cost of the selected layer, or the network as a whole."""

from widgets.layer_form.layer_form import LayerForm

__all__ = ["LayerForm"]
