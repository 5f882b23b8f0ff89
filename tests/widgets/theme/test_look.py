"""The look: text can be read, both schemes are whole, the fonts are there, and the system is followed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources import path
from widgets.theme import Theme, apply_theme, load_fonts
from widgets.theme.colour import mixed, seen_through
from widgets.theme.fonts import WEIGHTS, font
from widgets.theme.icons import icon, icon_pixmap
from widgets.theme.stylesheet import stylesheet
from widgets.theme.tokens import DARK, LIGHT, Tokens


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    sheet, palette, letters = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield qapp
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(letters)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_text_stands_out_from_every_ground_it_stands_on(tokens: Tokens) -> None:
    for ground in (tokens.background, tokens.panel, tokens.card, tokens.field, tokens.canvas):
        for text in (
            tokens.text,
            tokens.muted,
            tokens.faint,
            tokens.accent,
            tokens.good,
            tokens.warning,
            tokens.bad,
        ):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.accent, tokens.accent_ground) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_coloured_marks_stand_out_from_the_panel(tokens: Tokens) -> None:
    for mark in (*tokens.groups.values(), tokens.training, tokens.validation):
        assert contrast(mark, tokens.panel) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_every_picture_named_by_the_stylesheet_is_there(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)

    named = [part.split(")")[0] for part in sheet.split("url(")[1:]]

    assert named
    assert all(path("icons").as_posix() in name and path("icons").joinpath(name).is_file() for name in named)
    assert sheet.count("{") == sheet.count("}")


def test_that_a_choice_of_dark_reaches_stylesheet_palette_and_painted_widgets(
    qtbot: QtBot, app: QApplication
) -> None:
    theme = Theme()
    apply_theme(app, theme, "light")

    with qtbot.waitSignal(theme.changed):
        apply_theme(app, theme, "dark")

    assert theme.tokens is DARK
    assert app.palette().window().color() == QColor(DARK.background)
    assert DARK.accent in app.styleSheet()


def test_that_the_system_is_followed_only_when_that_is_chosen(app: QApplication) -> None:
    theme = Theme()
    apply_theme(app, theme, "dark")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens is DARK

    apply_theme(app, theme, "system")
    app.styleHints().colorSchemeChanged.emit(app.styleHints().colorScheme())

    assert theme.tokens.dark == (app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_that_the_bundled_letters_are_loaded_in_every_weight(app: QApplication) -> None:
    load_fonts(app)

    assert sum(path(f"fonts/Inter-{weight}.ttf").stat().st_size for weight in WEIGHTS) <= 500_000
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        info = QFontInfo(font(13, weight))
        assert (info.family(), info.weight(), info.pixelSize()) == ("Inter", weight, 13)


def test_that_even_digits_make_changing_numbers_stand_still(app: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    load_fonts(app)
    even = QFontMetricsF(font(26, even_digits=True))

    assert even.horizontalAdvance("111") == even.horizontalAdvance("888")


def test_that_an_icon_takes_the_colour_asked_for(app: QApplication) -> None:
    image = icon_pixmap("plus", "#FF0000", 24).toImage()

    assert image.pixelColor(12, 12).name() == "#ff0000"
    assert not icon("menu", "#000000").isNull()


def test_that_colours_mix_in_proportion() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#000000", "#00ff00", 0.5) == "#008000"
    assert seen_through("#123456", 0.5).alpha() == 128
