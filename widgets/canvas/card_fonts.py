"""The fonts of the cards and their measures, made once for all cards."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT, TEXT_SMALL


@dataclass(frozen=True)
class CardFonts:
    title: QFont
    summary: QFont
    small: QFont
    title_metrics: QFontMetricsF
    summary_metrics: QFontMetricsF
    small_metrics: QFontMetricsF
    tiny: QFont


def card_fonts() -> CardFonts:
    """The fonts of the cards, after the font of the app as it is now."""
    return _made_for(QApplication.font().toString())


@lru_cache(maxsize=2)
def _made_for(_app_font: str) -> CardFonts:
    title, summary, small = font(TEXT, QFont.Weight.DemiBold), font(TEXT), font(TEXT_SMALL)
    return CardFonts(
        title,
        summary,
        small,
        QFontMetricsF(title),
        QFontMetricsF(summary),
        QFontMetricsF(small),
        tiny=font(TEXT_SMALL - 2),
    )
