"""The versions of the project format, and the steps from each to the next.

A step changes the fields of a file in place and says what somebody would notice. A new version is one more step
here, its file in `tests/backend/project_format/versions` and its schema among the resources.
"""

from collections.abc import Callable
from typing import Any

from backend.project_format.errors import ProjectFileError
from backend.wording import Message, say

VERSION = 4
"""1: fourteen kinds of layer. 2: notes, layers with several inputs and outputs, the whole catalogue. 3: all that
the course of a training has. 4: in which numbers a network takes pictures."""

_LATEST = 100_000
"""No NetSketch will come to so many; what is beyond is no version."""

Step = Callable[[dict[str, Any]], list[Message]]


def version_of(fields: dict[str, Any]) -> int:
    """The version that the fields say they are of; raises `ProjectFileError` where that is none."""
    version = fields.get("netsketch")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ProjectFileError(say("This is not a project of NetSketch."))
    if version > _LATEST:
        raise ProjectFileError(
            say("The version of its format that the file tells cannot be: it is no project, or damaged.")
        )
    return version


def upgrade(fields: dict[str, Any], version: int) -> list[Message]:
    """Make fields of an earlier version those of this one; answers what was done, in sentences."""
    if version >= VERSION:
        return []
    said = [
        say(
            "This project was saved by an earlier NetSketch (format {version}). When it is saved again, that one "
            "cannot open it any more.",
            version=version,
        )
    ]
    for earlier in range(version, VERSION):
        said += _STEPS[earlier](fields)
    fields["netsketch"] = VERSION
    return said


def _from_1_to_2(fields: dict[str, Any]) -> list[Message]:
    """Nothing that stood in a file of version 1 means anything else now; it had no notes."""
    fields.setdefault("notes", [])
    return []


def _from_2_to_3(_fields: dict[str, Any]) -> list[Message]:
    """What came new has defaults that train as before."""
    return []


def _from_3_to_4(_fields: dict[str, Any]) -> list[Message]:
    """Pictures came from 0 to 1, light on dark, channels last, as the defaults say."""
    return []


_STEPS: dict[int, Step] = {1: _from_1_to_2, 2: _from_2_to_3, 3: _from_3_to_4}
"""By the version from which they lead to the next."""
