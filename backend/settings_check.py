"""Checks training settings, data choices and preparations, wherever they come from."""

from pathlib import PurePath
from typing import Any, TypeVar

import msgspec

from backend.catalogue.losses import loss_row
from backend.catalogue.optimizers import optimizer_row
from backend.catalogue.values import check_values
from backend.graph.errors import SettingsError
from backend.misfit import misfit_message
from backend.project import DataChoice, Preparation, Project, TrainingSettings
from backend.wording import say

LONGEST_PROJECT_NAME = 200

_LONGEST_DATA_NAME = 200
_LONGEST_PATH = 32_000

_Settings = TypeVar("_Settings", TrainingSettings, DataChoice, Preparation)


def checked_training(before: TrainingSettings, changes: dict[str, Any] | TrainingSettings) -> TrainingSettings:
    """The settings after the changes; raises a `GraphError` that names what is not allowed."""
    if isinstance(changes, TrainingSettings):
        changes = msgspec.structs.asdict(changes)
    fields = {**msgspec.structs.asdict(before), **changes}
    if fields["optimizer"] != before.optimizer and "optimizer_parameters" not in changes:
        fields["optimizer_parameters"] = {}
    settings = _converted(fields, TrainingSettings)
    row = optimizer_row(settings.optimizer)
    loss_row(settings.loss)
    given = settings.optimizer_parameters
    complete = check_values(row.title, row.parameters, given)
    return msgspec.structs.replace(settings, optimizer_parameters={name: complete[name] for name in given})


def checked_data(data: DataChoice) -> DataChoice:
    """The choice; raises `SettingsError` for a share or a path that is not allowed."""
    if not 1 <= len(data.name) <= _LONGEST_DATA_NAME or not data.name.isprintable():
        raise SettingsError(say("There is no data called “{name}”.", name=data.name))
    if data.path is not None and data.name != "file":
        raise SettingsError(say("Only data from a file has a path."))
    if data.path is not None and ("\0" in data.path or not PurePath(data.path).name):
        raise SettingsError(say("“{path}” is not the path of a file.", path=data.path.replace("\0", "?")))
    if data.path is not None and (len(data.path) > _LONGEST_PATH or not _is_text(data.path)):
        raise SettingsError(
            say("The name of the data's file has signs in it that cannot be kept, or too many. Rename the file.")
        )
    return _converted(msgspec.structs.asdict(data), DataChoice)


def checked_preparation(preparation: Preparation) -> Preparation:
    """The preparation; raises `SettingsError` for what is not allowed, and for pictures beyond all use."""
    checked = _converted(msgspec.structs.asdict(preparation), Preparation)
    if checked.height * checked.width > 40_000_000:
        raise SettingsError(say("Pictures can have at most 40 million pixels."))
    return checked


def checked_name(name: str) -> str:
    """The name of a project without blanks around it; raises `SettingsError` for none and for a very long one."""
    stripped = name.strip()
    if not 1 <= len(stripped) <= LONGEST_PROJECT_NAME or not stripped.isprintable():
        raise SettingsError(say("A project name has 1 to {longest} characters.", longest=LONGEST_PROJECT_NAME))
    if "/" in stripped or "\\" in stripped:
        raise SettingsError(say("“{name}” cannot be the name of a project: it is a path.", name=stripped))
    return stripped


def checked_project_settings(project: Project) -> Project:
    """The project with all but its graph checked; raises a `GraphError`."""
    return msgspec.structs.replace(
        project,
        name=checked_name(project.name),
        training=checked_training(project.training, project.training),
        data=checked_data(project.data),
        preparation=checked_preparation(project.preparation),
    )


def _is_text(path: str) -> bool:
    """Whether the path can be written down; that of a file in another encoding than the system's cannot."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _converted(fields: dict[str, Any], kind: type[_Settings]) -> _Settings:
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as error:
        raise SettingsError(misfit_message(error)) from None
