"""The form of the course of a training: the plain settings first, the others folded in a few groups."""

from widgets.training_form.training_form import TrainingForm

__all__ = ["TrainingForm"]
