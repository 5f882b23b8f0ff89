"""The language of the texts: which one it is, and its translation put in force before the window is made."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.settings import Language
from resources import path

OVERRIDE = "NETSKETCH_LANGUAGE"
"""The environment variable that goes before the setting: "en" or "zh_CN"."""

CHINESE: Language = "zh_CN"


def load_language(app: QCoreApplication, choice: Language) -> Language:
    """Put the texts of the chosen language in force, and take those of another one away; returns that language.

    Widgets that are there already keep their texts. English is what the program is written in: nothing is loaded.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    language = language_of(choice, QLocale.system().uiLanguages())
    if language == CHINESE:
        # Qt's own texts first: the last one installed is asked first.
        _install(app, "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, "netsketch_zh_CN", str(path("translations")))
    return language


def language_of(choice: Language, system: Sequence[str]) -> Language:
    """The language for a choice: "en" or "zh_CN".

    `system` are the languages that the person set for the system, the dearest first, such as "zh-Hans-CN"; only
    the first counts, for English is understood where it is not translated to.
    """
    override = os.environ.get(OVERRIDE)
    if override in ("en", CHINESE):
        return CHINESE if override == CHINESE else "en"
    if choice != "system":
        return choice
    first = QLocale(system[0]) if system else QLocale.c()
    simplified = first.script() == QLocale.Script.SimplifiedHanScript
    return CHINESE if first.language() == QLocale.Language.Chinese and simplified else "en"


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    """Load and install a translation; where its file is missing the texts stay English."""
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
