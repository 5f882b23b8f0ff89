"""What nobody foresaw: logged whole in a file, told in one sentence, never swallowed."""

import logging
import logging.handlers
from pathlib import Path

from backend.folders import state_folder
from backend.wording import Message, say

_LOG = logging.getLogger("netsketch.engine")


def log_file() -> Path:
    """Where the details of faults are written."""
    return state_folder() / "engine.log"


def start_log() -> None:
    """Write faults to the log file (at most two files of 1 MB), and nowhere else."""
    handler = logging.handlers.RotatingFileHandler(
        log_file(), maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(message)s"))
    _LOG.addHandler(handler)
    _LOG.propagate = False


def fault_message(error: BaseException) -> Message:
    """Log the error with its traceback and say in a sentence what to do about it."""
    _LOG.error("unforeseen", exc_info=error)
    if is_out_of_memory(error):
        return say(
            "There is not enough memory for this network. Make the batch size smaller, or the layers, or close "
            "other programs, and try again."
        )
    return say(
        "The engine met a fault it does not know ({kind}). Nothing of yours is lost; the details are in {path}.",
        kind=type(error).__name__,
        path=str(log_file()),
    )


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on the machine or on its graphics card."""
    return isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError"
