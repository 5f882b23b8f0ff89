"""Reads and writes a `.ts` file: Qt's XML of texts and their translations, which Qt Linguist edits too."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from resources.translations.gather import Text

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read_ts(path: Path) -> dict[Text, str]:
    """The translations of the file; an unfinished one is empty."""
    known: dict[Text, str] = {}
    for context in ElementTree.parse(path).getroot().iterfind("context"):
        for message in context.iterfind("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            known[text] = message.findtext("translation", "")
    return known


def write_ts(path: Path, translations: Mapping[Text, str], language: str) -> None:
    """Write the file, in order of context and text, so that it is the same for the same translations."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, texts in groupby(sorted(translations), key=lambda text: text.context):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for text in texts:
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = text.source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = translations[text]
            if not translations[text]:
                translation.set("type", "unfinished")
    ElementTree.indent(root)
    path.write_text(_HEAD + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")
