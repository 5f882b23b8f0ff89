"""The doctor: versions, device, folders, what is missing and how to get it."""

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from app.system_libraries import missing_screen_sentence
from backend.folders import cache_folder, data_folder, state_folder
from backend.threads import usable_cores

_PACKAGES = (
    *("netsketch", "tensorflow", "keras", "numpy", "h5py", "PySide6-Essentials", "pyqtgraph", "pillow"),
    *("msgspec", "pooch", "platformdirs"),
)


@dataclass
class DevicesFound:
    """What is computed on, why, and all that there is: names by what `--device` takes."""

    used: str
    reason: str
    all: dict[str, str]


@dataclass
class Findings:
    """What the doctor found; `missing` are sentences that say how to get it."""

    python: str
    system: str
    cores: int
    versions: dict[str, str | None]
    device: str | None = None
    device_reason: str | None = None
    devices: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return dict(self.__dict__)

    def text(self) -> str:
        """The findings for people."""
        lines = [f"Python {self.python} on {self.system}, {self.cores} cores"]
        lines += [f"{name} {found or 'is missing'}" for name, found in self.versions.items()]
        lines.append(f"{self.device}. {self.device_reason}" if self.device else "TensorFlow cannot be used here")
        lines += [f"--device {name}: {title}" for name, title in self.devices.items()]
        lines += [f"{name}: {folder}" for name, folder in self.folders.items()]
        lines += self.missing or ["Nothing is missing."]
        return "\n".join(lines)


def examine(devices: Callable[[], DevicesFound]) -> Findings:
    """Look around; `devices` imports TensorFlow and says what it computes on."""
    findings = Findings(
        python=platform.python_version(),
        system=platform.platform(),
        cores=usable_cores(),
        versions={name: _version(name) for name in _PACKAGES},
    )
    if None in findings.versions.values():
        findings.missing.append("Packages are missing; run: uv sync")
    for name, folder in (("data", data_folder), ("state", state_folder), ("cache", cache_folder)):
        try:
            findings.folders[name] = str(folder())
        except OSError as error:
            findings.missing.append(f"The {name} folder cannot be made: {error}")
    try:
        found = devices()
        findings.device, findings.device_reason, findings.devices = found.used, found.reason, found.all
    except ImportError as error:
        findings.missing.append(f"TensorFlow cannot be imported ({error}); run: uv sync")
    if sys.platform == "linux" and (sentence := missing_screen_sentence()):
        findings.missing.append(sentence)
    return findings


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
