"""Which system libraries Qt misses on this machine, and the command that installs them."""

import ctypes
import importlib
import re

DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's libraries and its X11 plug-in are linked to, and the Debian package that brings each."""

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*)")


def missing_library_sentence() -> str | None:
    """One sentence on what Qt misses here and how to get it; `None` where Qt can be imported.

    All packages that are missing are named, not only the first that the loader stumbled over, so that one
    command is enough.
    """
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return sentence_for(str(error))
    return None


def sentence_for(loader_error: str) -> str:
    """The sentence for what the system's loader said, such as `libEGL.so.1: cannot open shared object file`."""
    found = _LIBRARY.search(loader_error)
    if not found:
        return f"NetSketch cannot open a window: Qt cannot be loaded ({loader_error}); run: uv sync --reinstall"
    packages = sorted({*missing_packages(), DEBIAN_PACKAGES.get(found.group(1), found.group(1))})
    return (
        f"NetSketch cannot open a window because the system library {found.group(1)} is missing; "
        f"on Debian or Ubuntu this installs what Qt needs: {_command(packages)}"
    )


def missing_screen_sentence() -> str | None:
    """One sentence on what Qt's X11 window misses; `None` where nothing is.

    Qt ends the whole process when its platform plug-in cannot be loaded, so it is looked for before.
    """
    packages = missing_packages()
    if not packages:
        return None
    return (
        "NetSketch cannot open a window because libraries of the screen are missing; "
        f"on Debian or Ubuntu this installs them: {_command(packages)}"
    )


def missing_packages() -> list[str]:
    """The Debian packages of those libraries that this machine lacks."""
    missing = []
    for library, package in DEBIAN_PACKAGES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return sorted(missing)


def _command(packages: list[str]) -> str:
    return f"sudo apt-get install -y {' '.join(packages)}"
