"""Why a network cannot be taken along in some form now, and what is to be known of the forms in which it can."""

from app.controllers.row_controller import takes_drawings
from app.model_state import ModelState
from backend.graph.to_spec import model_spec
from backend.problems.obstacle import check_writable
from backend.project import Project
from backend.wording import Message, UserError, say
from widgets.export_dialog import FORMS

_TRAINING_PROGRAMS = ("train-program", "train-notebook")
_PREDICTION_PROGRAMS = ("predict-program", "predict-notebook")


def export_reasons(project: Project, model: ModelState) -> dict[str, Message]:
    """By the ids of forms why they cannot be had: nothing was drawn or learnt, or the drawing is not finished."""
    no_model = say("There is no trained network yet. Train one first, or open a model file.")
    no_layers = say("There are no layers yet. Draw a network first.")
    reasons: dict[str, Message] = {}
    if not model.exists:
        reasons |= {form.id: no_model for form in FORMS if form.needs_model}
    elif model.project is not None and not takes_drawings(model.project):
        no_pictures = say("This program answers pictures, and this network takes something else.")
        reasons |= dict.fromkeys(_PREDICTION_PROGRAMS, no_pictures)
    if not project.graph.nodes:
        return reasons | {form.id: no_layers for form in FORMS if not form.needs_model and form.id != "project"}
    unfinished = _unfinished(project)
    return reasons | (dict.fromkeys(_TRAINING_PROGRAMS, unfinished) if unfinished is not None else {})


def _unfinished(project: Project) -> Message | None:
    try:
        check_writable(project)
        model_spec(project.graph)
    except UserError as error:
        return error.message
    return None


def export_notes(project: Project, model: ModelState) -> dict[str, tuple[Message, ...]]:
    """By the ids of forms what is to be known of them: which state of the network they take along, and how."""
    trained = model.project
    if trained is None:
        return {}
    notes: list[Message] = []
    if model.is_learning:
        notes.append(say("The network is being trained; what it knows at this moment is exported."))
    elif trained.graph != project.graph:
        notes.append(say("The drawing was changed after the training; what was trained is exported."))
    if trained.training.mixed_precision:
        notes.append(say("It was trained in half precision; it is exported in full precision."))
    return {form.id: tuple(notes) for form in FORMS if form.needs_model and notes}
