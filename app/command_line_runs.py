"""Which run is meant on the command line."""

from pathlib import Path

from backend.runs import list_runs, runs_folder
from backend.wording import UserError, say


def run_folder_of(text: str) -> Path:
    """The folder of a run: its path, its name among the runs, or "last". Raises `UserError`."""
    if text == "last":
        runs = list_runs()
        if not runs:
            raise UserError(say("There is no run yet; `netsketch train` makes one."))
        return runs_folder() / runs[0].id
    for folder in (Path(text).expanduser(), runs_folder() / Path(text).name):
        if (folder / "run.json").is_file():
            return folder.absolute()
    raise UserError(
        say("There is no run “{run}”. A run is named by its folder; the last one is called “last”.", run=text)
    )
