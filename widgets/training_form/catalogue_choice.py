"""A choice among the rows of a catalogue: each with its title, and its sentence as a tool tip."""

from collections.abc import Collection
from typing import Protocol

from PySide6.QtCore import Qt

from widgets.fields.choice_field import ChoiceField
from widgets.wording import show_text


class CatalogueRow(Protocol):
    """What the rows of the catalogues of optimizers, losses and schedules have in common."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def sentence(self) -> str: ...


def catalogue_choice(rows: Collection[CatalogueRow], none_text: str = "") -> ChoiceField:
    """The field; with a `none_text` none of them can be chosen too, which stands first."""
    choices: list[tuple[object, str]] = [(row.id, show_text(row.title)) for row in rows]
    first = 1 if none_text else 0
    if none_text:
        choices.insert(0, (None, none_text))
    field = ChoiceField(choices)
    for index, row in enumerate(rows):
        field.setItemData(first + index, show_text(row.sentence), Qt.ItemDataRole.ToolTipRole)
    return field


def show_row(field: ChoiceField, row: CatalogueRow | None) -> None:
    """Show this row, or nothing where a file names one that the catalogue lacks."""
    field.set_value(row.id if row is not None else None)
    field.setToolTip(show_text(row.sentence) if row is not None else "")
    field.setAccessibleDescription(field.toolTip())
