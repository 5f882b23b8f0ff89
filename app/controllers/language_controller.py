"""The choice of the language in the menu: kept at once, in force at the next start."""

from functools import partial

from PySide6.QtCore import QObject

from app.actions import Actions
from app.notices import Notices
from app.settings import Language, SettingsStore

ACTION_NAMES: dict[Language, str] = {
    "system": "actionLanguageSystem",
    "en": "actionLanguageEnglish",
    "zh_CN": "actionLanguageChinese",
}


class LanguageController(QObject):
    """Ticks the language that is set, keeps another one when it is chosen, and says when it will be seen."""

    def __init__(self, actions: Actions, settings: SettingsStore, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._notices = notices
        actions[ACTION_NAMES[settings.settings.language]].setChecked(True)
        for language, name in ACTION_NAMES.items():
            actions[name].triggered.connect(partial(self._choose, language))

    def _choose(self, language: Language) -> None:
        if language == self._settings.settings.language:
            return
        self._settings.change(language=language)
        self._notices.tell("info", self.tr("The language changes at the next start of NetSketch."))
