"""Where NetSketch keeps its own files: data (runs), state (logs, older versions of files) and cache (downloads).

The environment variable `NETSKETCH_HOME` puts all three below one folder, for tests and for portable use.
"""

import os
from pathlib import Path

import platformdirs

_APP = "netsketch"


def data_folder() -> Path:
    """What the user would miss: the runs. The folder exists."""
    return _made(_below_home("data") or Path(platformdirs.user_data_dir(_APP, appauthor=False)))


def state_folder() -> Path:
    """What the app remembers: logs, autosaved work, older versions of files. The folder exists."""
    return _made(_below_home("state") or Path(platformdirs.user_state_dir(_APP, appauthor=False)))


def cache_folder() -> Path:
    """What can be fetched again: downloads. The folder exists."""
    return _made(_below_home("cache") or Path(platformdirs.user_cache_dir(_APP, appauthor=False)))


def _below_home(name: str) -> Path | None:
    home = os.environ.get("NETSKETCH_HOME")
    return Path(home).expanduser() / name if home else None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
