"""The draft: unsaved work, kept in the state folder within two seconds of an edit, offered at the next start.

It never touches the user's own file. A draft is locked by the process that writes it; one whose lock nobody
holds was left behind by a crash or a power cut, and can be taken up again.
"""

import contextlib
import uuid
from pathlib import Path

from PySide6.QtCore import QLockFile

from backend.folders import state_folder
from backend.project import Project
from backend.project_file import ProjectFileError, project_from_json, project_to_json
from backend.safe_write import safe_write


class Draft:
    """The draft of this process, and those that others left behind."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or state_folder() / "drafts"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._path = self._folder / f"{uuid.uuid4().hex}.netsketch"
        self._lock = _lock_of(self._path)
        self._lock.tryLock(0)

    def write(self, project: Project) -> None:
        """Keep this project. Raises `UserError` when it cannot be written."""
        safe_write(self._path, project_to_json(project), keep_earlier=False)

    def remove(self) -> None:
        """Nothing is unsaved any more."""
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the draft; one that was not removed is then there for the next start."""
        self._lock.unlock()

    def left_behind(self) -> Project | None:
        """The newest draft that nobody holds, taken away from there; `None` where there is none.

        Call `write` with it soon: it stands nowhere else then. Older ones stay for the starts after this one, and
        what cannot be read (a newer NetSketch may have written it) stays beside them under another ending.
        """
        for path in sorted(self._folder.glob("*.netsketch"), key=_age, reverse=True):
            lock = _lock_of(path)
            if path == self._path or not lock.tryLock(0):
                continue
            try:
                project = project_from_json(path.read_bytes())
            except (OSError, ProjectFileError):
                project = None
            with contextlib.suppress(OSError):
                if project is None:
                    path.replace(path.with_suffix(".unreadable"))
                else:
                    path.unlink()
            lock.unlock()
            if project is not None:
                return project
        return None


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # a lock is stale when its process has ended, never by age
    return lock


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
