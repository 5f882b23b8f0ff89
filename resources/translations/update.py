"""Brings the translations up to date: `python -m resources.translations.update`, from a checkout.

Gathers the texts of the program, adds the new ones to the `.ts` file (to be translated there, by hand or with Qt
Linguist), drops those that are gone, and makes the `.qm` file that the app loads. Run it once more after
translating.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from resources.translations.gather import Text, gather
from resources.translations.ts_file import read_ts, write_ts

FOLDER = Path(__file__).parent
LANGUAGES = ("zh_CN",)


def ts_path(language: str) -> Path:
    return FOLDER / f"netsketch_{language}.ts"


def merged(texts: Iterable[Text], known: Mapping[Text, str]) -> dict[Text, str]:
    """What is known of the texts; one that only moved to another context keeps its translation."""
    by_source = {text.source: translation for text, translation in known.items() if translation}
    return {text: known.get(text) or by_source.get(text.source, "") for text in texts}


def compile_ts(path: Path) -> None:
    """Make the `.qm` file beside the `.ts` file with Qt's own tool."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        raise FileNotFoundError("pyside6-lrelease is not in the Python environment; run: uv sync")
    subprocess.run([tool, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def main() -> int:
    """Update every language; returns 1 when a text is not translated or cannot be gathered."""
    texts, faults = gather(FOLDER.parents[1])
    lines = [str(fault) for fault in faults]
    for language in LANGUAGES:
        path = ts_path(language)
        translations = merged(texts, read_ts(path) if path.exists() else {})
        write_ts(path, translations, language)
        compile_ts(path)
        lines += [
            f"{path.name}: not translated yet: {text.context}: {text.source!r}"
            for text, translation in translations.items()
            if not translation
        ]
    sys.stdout.write("".join(f"{line}\n" for line in lines) or "All texts are translated.\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
