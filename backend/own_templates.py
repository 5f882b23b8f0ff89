"""The user's own templates: small files in the user's folder, each a project with a title and a sentence."""

import re
from pathlib import Path
from typing import Annotated, Any

import msgspec

from backend.folders import data_folder
from backend.project import Project
from backend.project_file import project_from_json, project_to_json
from backend.safe_write import safe_write
from backend.wording import Message, UserError, say

ENDING = ".netsketch-template"
LONGEST_TITLE = 80
LONGEST_SENTENCE = 200
_LARGEST_FILE = 20_000_000


class OwnTemplate(msgspec.Struct, frozen=True):
    """A template of the user's; `id` is what the command line calls it."""

    id: str
    title: str
    sentence: str
    project: Project


class OwnTemplateError(UserError):
    """A template that cannot be kept as it was asked for."""


class _File(msgspec.Struct, frozen=True):
    template: int
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_TITLE)]
    sentence: Annotated[str, msgspec.Meta(max_length=LONGEST_SENTENCE)]
    project: msgspec.Raw


def own_templates() -> tuple[list[OwnTemplate], list[Message]]:
    """The user's templates by title, and a note on each file that cannot be read and is left out."""
    found, notes = [], []
    for path in sorted(_folder().glob(f"*{ENDING}")):
        try:
            found.append(_read(path))
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, UserError, ValueError):
            notes.append(say("Your template “{name}” cannot be read and is left out.", name=path.stem))
    return sorted(found, key=lambda kept: kept.title.casefold()), notes


def keep_template(project: Project, title: str, sentence: str, taken: frozenset[str] = frozenset()) -> OwnTemplate:
    """Keep a project as a template; `taken` are ids that it must not have.

    Raises `OwnTemplateError` for a title that says nothing or is too long, `SaveError` where it cannot be written.
    """
    title, sentence = " ".join(title.split()), " ".join(sentence.split())
    if not title:
        raise OwnTemplateError(say("A template needs a name."))
    if len(title) > LONGEST_TITLE or len(sentence) > LONGEST_SENTENCE:
        raise OwnTemplateError(
            say(
                "A template's name has at most {title} letters, its sentence at most {sentence}.",
                title=LONGEST_TITLE,
                sentence=LONGEST_SENTENCE,
            )
        )
    kept = OwnTemplate(_fresh_id(title, taken), title, sentence, project)
    fields: dict[str, Any] = {
        "template": 1,
        "title": title,
        "sentence": sentence,
        "project": msgspec.Raw(project_to_json(project)),
    }
    safe_write(_path(kept.id), msgspec.json.encode(fields), keep_earlier=False)
    return kept


def remove_template(name: str) -> None:
    """Remove one of the user's templates; that it is gone already is no mistake."""
    if re.fullmatch(r"[\w-]+", name):  # never a path
        _path(name).unlink(missing_ok=True)


def _read(path: Path) -> OwnTemplate:
    if path.stat().st_size > _LARGEST_FILE:
        raise ValueError("too large to be a template")
    file = msgspec.json.decode(path.read_bytes(), type=_File)
    return OwnTemplate(
        path.name.removesuffix(ENDING), file.title, file.sentence, project_from_json(bytes(file.project))
    )


def _fresh_id(title: str, taken: frozenset[str]) -> str:
    slug, number = _slug(title) or "template", 1
    name = slug
    while name in taken or _path(name).exists():
        number += 1
        name = f"{slug}-{number}"
    return name


def _slug(title: str) -> str:
    """The title in small letters and digits of any script, with hyphens between."""
    return re.sub(r"[\W_]+", "-", title.casefold()).strip("-")[:60]


def _path(name: str) -> Path:
    return _folder() / f"{name}{ENDING}"


def _folder() -> Path:
    folder = data_folder() / "templates"
    folder.mkdir(exist_ok=True)
    return folder
