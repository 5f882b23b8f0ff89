"""Which NetSketch this is."""

import importlib.metadata

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def show_about(window: QWidget) -> None:
    """Show the version and what the program is for, until the person closes it."""
    tr = QCoreApplication.translate
    text = tr("About", "NetSketch {version}\n\nDraw a neural network, train it, test it, take it along.")
    version = importlib.metadata.version("netsketch")
    QMessageBox.about(window, tr("About", "About NetSketch"), text.format(version=version))
