"""Small pictures of how layers work, drawn in the colours of the theme; one file for each family."""

from widgets.layer_form.help_pictures.help_picture import HelpPicture, picture_of

__all__ = ["HelpPicture", "picture_of"]
