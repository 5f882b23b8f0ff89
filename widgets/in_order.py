"""Fills a row or a column in the order in which it is read."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def put_in_order(layout: QBoxLayout, *parts: QWidget | QLayout | int) -> None:
    """Add the parts one after the other; a number is a gap of so many pixels."""
    for part in parts:
        match part:
            case int():
                layout.addSpacing(part)
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
