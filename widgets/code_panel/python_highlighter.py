"""Colours the words of a Python program: enough for what the script writer writes."""

import keyword
import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from widgets.theme.theme import Theme

_PARTS = re.compile(
    r"(?P<comment>\#.*)"
    r"|(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<number>(?<![\w.])-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)"
    r"|(?P<call>(?<=\.)[A-Z]\w*)"
    rf"|(?P<keyword>\b(?:{'|'.join(keyword.kwlist)})\b)"
)


class PythonHighlighter(QSyntaxHighlighter):
    """Paints comments, texts, numbers, Keras' classes and keywords in the colours of the theme."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats = self._made_formats()
        theme.changed.connect(self._follow_theme)

    @override
    def highlightBlock(self, text: str) -> None:
        for part in _PARTS.finditer(text):
            form = self._formats[str(part.lastgroup)]
            self.setFormat(part.start(), part.end() - part.start(), form)

    def _follow_theme(self) -> None:
        self._formats = self._made_formats()
        self.rehighlight()

    def _made_formats(self) -> dict[str, QTextCharFormat]:
        tokens = self._theme.tokens
        colours = {
            "comment": tokens.faint,
            "text": tokens.good,
            "number": tokens.warning,
            "call": tokens.accent,
            "keyword": tokens.groups["recurrent"],
        }
        formats = {}
        for part, colour in colours.items():
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            form.setFontItalic(part == "comment")
            formats[part] = form
        return formats
