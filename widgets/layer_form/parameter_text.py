"""What becomes of parameters, in words: learnt, remembered, frozen."""

from PySide6.QtCore import QCoreApplication

from widgets.number_text import whole_text


def becoming_text(learnt: int, remembered: int, frozen: int) -> str:
    """Such as "5,120 learnt, 256 remembered"; nothing where all are learnt, which goes without saying."""
    if not remembered and not frozen:
        return ""
    tr = QCoreApplication.translate
    parts = [
        tr("parameters", "{count} learnt").format(count=whole_text(learnt)) if learnt else "",
        tr("parameters", "{count} remembered").format(count=whole_text(remembered)) if remembered else "",
        tr("parameters", "{count} frozen").format(count=whole_text(frozen)) if frozen else "",
    ]
    return ", ".join(part for part in parts if part)
