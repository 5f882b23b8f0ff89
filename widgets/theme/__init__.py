"""How everything looks: the tokens, the fonts and the one stylesheet made of them."""

from widgets.theme.fonts import load_fonts
from widgets.theme.look import apply_theme
from widgets.theme.theme import Theme

__all__ = ["Theme", "apply_theme", "load_fonts"]
