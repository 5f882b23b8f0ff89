"""Checks training settings, data choices and preparations, wherever they come from."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, TypeVar

import msgspec

from backend.catalogue.losses import loss_row
from backend.catalogue.metrics import metric_row
from backend.catalogue.optimizer_parameters import CLIPPING
from backend.catalogue.optimizers import optimizer_row
from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import schedule_row
from backend.catalogue.values import LONGEST_ROW, check_values
from backend.graph.errors import SettingsError
from backend.graph.model import ParameterValue
from backend.misfit import misfit_message
from backend.project import DataChoice, Preparation, Project, TrainingSettings
from backend.wording import marked, say

LONGEST_PROJECT_NAME = 200

_LONGEST_DATA_NAME = 200
_LONGEST_PATH = 32_000

_Settings = TypeVar("_Settings", TrainingSettings, DataChoice, Preparation)


def checked_training(before: TrainingSettings, changes: dict[str, Any] | TrainingSettings) -> TrainingSettings:
    """The settings after the changes; raises a `GraphError` that names what is not allowed.

    Another optimizer, loss or schedule whose parameters are not given begins with none of them set.
    """
    if isinstance(changes, TrainingSettings):
        changes = msgspec.structs.asdict(changes)
    fields = {**msgspec.structs.asdict(before), **changes}
    for chosen in ("optimizer", "loss", "schedule"):
        if fields[chosen] != getattr(before, chosen) and f"{chosen}_parameters" not in changes:
            fields[f"{chosen}_parameters"] = {}
    if isinstance(fields["outputs"], dict):
        # Written out, for what is of the right type already would not be looked into.
        fields["outputs"] = msgspec.to_builtins(fields["outputs"])
    settings = _converted(fields, TrainingSettings)
    optimizer, loss = optimizer_row(settings.optimizer), loss_row(settings.loss)
    schedule = schedule_row(settings.schedule)
    for output in settings.outputs.values():
        loss_row(output.loss or settings.loss)
    _check_metrics(settings)
    _check_class_weights(settings)
    _check_clipping(settings)
    return msgspec.structs.replace(
        settings,
        optimizer_parameters=_given(optimizer.title, optimizer.parameters, settings.optimizer_parameters),
        loss_parameters=_given(loss.title, loss.parameters, settings.loss_parameters),
        schedule_parameters=_given(schedule.title, schedule.parameters, settings.schedule_parameters),
    )


def _given(
    owner: str, parameters: Sequence[Parameter], values: dict[str, ParameterValue]
) -> dict[str, ParameterValue]:
    """The values that were given, checked; what was left out stays out."""
    complete = check_values(owner, parameters, values)
    return {name: complete[name] for name in values}


def _check_metrics(settings: TrainingSettings) -> None:
    for metric in settings.metrics:
        row = metric_row(metric)
        if settings.metrics.count(metric) > 1:
            raise SettingsError(say("{metric} is to be measured twice; once is enough.", metric=marked(row.title)))


def _check_class_weights(settings: TrainingSettings) -> None:
    weights = settings.class_weights
    if isinstance(weights, str):
        return
    if len(weights) > LONGEST_ROW:
        raise SettingsError(say("There can be {count} class weights at most.", count=LONGEST_ROW))
    if not any(weights):
        raise SettingsError(
            say("All class weights are 0, so nothing would be learnt. Give one class at least more than 0.")
        )


def _check_clipping(settings: TrainingSettings) -> None:
    given = settings.optimizer_parameters
    titles = {parameter.name: parameter.title for parameter in optimizer_row(settings.optimizer).parameters}
    used = [name for name in CLIPPING if given.get(name) is not None and name in titles]
    if len(used) > 1:
        raise SettingsError(
            say(
                "“{first}” and “{second}” both make gradients smaller; only one of them can be set.",
                first=marked(titles[used[0]]),
                second=marked(titles[used[1]]),
            )
        )


def checked_data(data: DataChoice) -> DataChoice:
    """The choice; raises `SettingsError` for a share or a path that is not allowed."""
    if not 1 <= len(data.name) <= _LONGEST_DATA_NAME or not data.name.isprintable():
        raise SettingsError(say("There is no data called “{name}”.", name=data.name))
    if data.path is not None and data.name != "file":
        raise SettingsError(say("Only data from a file has a path."))
    for path in (data.path, data.validation_path):
        if path is not None:
            _check_path(path)
    return _converted(msgspec.structs.asdict(data), DataChoice)


def _check_path(path: str) -> None:
    if "\0" in path or not PurePath(path).name:
        raise SettingsError(say("“{path}” is not the path of a file.", path=path.replace("\0", "?")))
    if len(path) > _LONGEST_PATH or not _is_text(path):
        raise SettingsError(
            say("The name of the data's file has signs in it that cannot be kept, or too many. Rename the file.")
        )


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
