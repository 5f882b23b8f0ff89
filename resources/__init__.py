"""Files that travel with NetSketch: icons, fonts, templates, starter digits, translations."""

from pathlib import Path


def path(name: str) -> Path:
    """Where the resource `name` lies, for example `path("fonts/Inter-Regular.ttf")`."""
    return Path(__file__).parent / name
