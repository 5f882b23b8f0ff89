"""How many layers there are, in words."""

from PySide6.QtCore import QCoreApplication


def layers_text(count: int) -> str:
    """ "1 layer", "12 layers"."""
    if count == 1:
        return QCoreApplication.translate("layer_count", "1 layer")
    return QCoreApplication.translate("layer_count", "{count} layers").format(count=count)
