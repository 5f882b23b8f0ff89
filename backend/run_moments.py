"""Which moments of a run are kept: the epochs whose weights were put aside, see `backend.engine.moments`."""

import re
from pathlib import Path

FOLDER = "moments"


def moments_of(run: Path) -> list[int]:
    """The epochs whose weights are kept, in their order."""
    return sorted(
        int(path.stem) for path in (run / FOLDER).glob("*.npz") if re.fullmatch(r"\d{1,9}", path.stem, re.ASCII)
    )


def nearest_moment(run: Path, epoch: float) -> int | None:
    """The kept epoch that is nearest; `None` where none is kept."""
    return min(moments_of(run), key=lambda kept: abs(kept - epoch), default=None)
