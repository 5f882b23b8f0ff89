"""What the app remembers between starts: one table of settings, and the list of recent files."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from backend.folders import state_folder
from backend.graph.model import Graph
from backend.safe_write import SaveError, safe_write

RECENT_FILES_KEPT = 8

Appearance = Literal["system", "light", "dark"]
Language = Literal["system", "en", "zh_CN"]


class RecentFile(msgspec.Struct, frozen=True):
    """A project or model that was opened or saved: where, what came of it in words, and when (Unix time).

    `graph` is kept for its small picture, where it is not large.
    """

    path: str
    name: str
    result: str = ""
    when: float = 0.0
    graph: Graph | None = None


class Settings(msgspec.Struct, frozen=True):
    """All settings with their defaults.

    appearance: light, dark, or as the system has it.
    language: that of the texts; "system" takes the system's where there is a translation.
    recent: the newest first.
    window: width and height of the window, and whether it fills the screen.
    show_code, code_part: whether program and table stand beside the canvas, and which of them.
    device: what is computed on, as "cpu" or "gpu:0"; empty for the best there is.
    show_data: whether the canvas shows what each layer makes of a sample.
    open_groups: the groups of the palette that are not folded away.
    curves_share: how much of the Train page the curves have beside the runs, from 0 to 1; 0 for what suits most.
    last_folder: where a file was opened or saved last; empty before the first.
    pen: how wide the pen of the drawing pad is.
    """

    appearance: Appearance = "system"
    language: Language = "system"
    recent: Annotated[tuple[RecentFile, ...], msgspec.Meta(max_length=100)] = ()
    window: tuple[int, int, bool] = (1440, 900, False)
    device: Annotated[str, msgspec.Meta(max_length=40)] = ""
    show_data: bool = False
    show_code: bool = False
    code_part: Literal["code", "table"] = "code"
    open_groups: Annotated[tuple[str, ...], msgspec.Meta(max_length=100)] = ("often",)
    last_folder: str = ""
    curves_share: float = 0.0
    pen: Literal["thin", "medium", "thick"] = "medium"


class SettingsStore:
    """Reads the settings once, and writes them when they change.

    `later` is given the writing to do: a window lets it be done beside it.
    """

    def __init__(
        self, path: Path | None = None, later: Callable[[Callable[[], None]], None] = lambda write: write()
    ) -> None:
        self._path = path or state_folder() / "settings.json"
        self._later = later
        self._settings = self._read()

    @property
    def settings(self) -> Settings:
        return self._settings

    def change(self, **changes: object) -> None:
        """Put other values in force and keep them; a full disk costs their memory, nothing else."""
        self._settings = msgspec.structs.replace(self._settings, **changes)
        text = msgspec.json.format(msgspec.json.encode(self._settings), indent=2)
        self._later(partial(self._write, text))

    def _write(self, text: bytes) -> None:
        with contextlib.suppress(OSError, SaveError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            safe_write(self._path, text, keep_earlier=False)

    def remember(self, recent: RecentFile) -> None:
        """Put a file at the top of the recent ones."""
        others = [known for known in self._settings.recent if known.path != recent.path]
        self.change(recent=(recent, *others)[:RECENT_FILES_KEPT])

    def forget(self, path: str) -> None:
        """Take a file out of the recent ones (it is not there any more)."""
        self.change(recent=tuple(known for known in self._settings.recent if known.path != path))

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except (OSError, msgspec.MsgspecError):
            return Settings()  # none yet, or damaged: the defaults serve, and the next change writes it anew
