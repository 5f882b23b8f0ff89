"""The app's letters: Inter, which travels with it, and the system's own fonts for scripts Inter lacks."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from resources import path
from widgets.theme.tokens import TEXT, TEXT_SMALL

FAMILY = "Inter"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


CHINESE_FAMILIES = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
"""Fonts of the systems that write Chinese as it is written in China; the first that is there is taken."""


def load_fonts(app: QApplication, chinese: bool = False) -> None:
    """Register the bundled fonts and make Inter the font of the app, 13 pixels high.

    The system's font follows it in the list, so that other scripts are written with that. Where a font file is
    missing the system's font stands in. `chinese` asks for the letters of Simplified Chinese: a system in another
    language would write many of them as they are written in Japan.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(path(f"fonts/Inter-{weight}.ttf")))
    families = [family for family in CHINESE_FAMILIES if chinese and QFontDatabase.hasFamily(family)]
    app.setFont(font(TEXT, families=[FAMILY, *families[:1], *system.families()]))


def font(
    size: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    families: list[str] | None = None,
    even_digits: bool = False,
) -> QFont:
    """A font for painting, `size` pixels high; `even_digits` makes changing numbers stand still."""
    made = QFont(families if families is not None else QApplication.font().families())
    made.setPixelSize(size)
    made.setWeight(weight)
    if even_digits:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def heading_font() -> QFont:
    """That of headings between the rows of a list: small, wide capitals."""
    made = font(TEXT_SMALL - 1, QFont.Weight.DemiBold)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    made.setCapitalization(QFont.Capitalization.AllUppercase)
    return made
