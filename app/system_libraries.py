"""Which system libraries Qt misses on this machine, and the command that installs them."""

import importlib
import re

DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What a bare Debian or Ubuntu may lack, and the package that brings it."""

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*)")


def missing_library_sentence() -> str | None:
    """One sentence on what Qt misses here and how to get it; `None` where Qt can be imported.

    All of Qt's usual packages are named, not only the first that the loader stumbled over, so that one command
    is enough.
    """
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return sentence_for(str(error))
    return None


def sentence_for(loader_error: str) -> str:
    """The sentence for what the system's loader said, such as `libEGL.so.1: cannot open shared object file`."""
    found = _LIBRARY.search(loader_error)
    what = f"the system library {found.group(1)}" if found else f"something of Qt ({loader_error})"
    packages = " ".join(sorted(set(DEBIAN_PACKAGES.values())))
    return (
        f"NetSketch cannot open a window because {what} is missing; "
        f"on Debian or Ubuntu this installs it: sudo apt-get install {packages}"
    )


def missing_screen_libraries() -> list[str]:
    """The packages of those libraries that Qt's X11 window needs and this machine lacks.

    Qt ends the whole process when its platform plug-in cannot be loaded, so they are looked for before.
    """
    import ctypes

    missing = []
    for library, package in DEBIAN_PACKAGES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return sorted(missing)
