"""What nobody foresaw: logged whole in a file, told in one sentence, never swallowed."""

import gc
import logging
import logging.handlers
import traceback
from pathlib import Path

from backend.folders import state_folder
from backend.wording import Message, say

_LOG = logging.getLogger("netsketch.engine")


def log_file() -> Path:
    """Where the details of faults are written."""
    return state_folder() / "engine.log"


def start_log() -> None:
    """Write faults to the log file (at most two files of 1 MB), and nowhere else; once is enough."""
    if _LOG.handlers:
        return
    handler = logging.handlers.RotatingFileHandler(
        log_file(), maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(message)s"))
    _LOG.addHandler(handler)
    _LOG.propagate = False


def fault_message(error: BaseException, batch_size: int | None = None) -> Message:
    """Log the error with its traceback and say in a sentence what to do about it.

    `batch_size` is how many samples a step took, where it was a training that failed.
    """
    _LOG.error("unforeseen", exc_info=error)
    if is_out_of_memory(error):
        return _no_memory(batch_size)
    return say(
        "The engine met a fault it does not know ({kind}). Nothing of yours is lost; the details are in {path}.",
        kind=type(error).__name__,
        path=str(log_file()),
    )


def log_text(text: str) -> None:
    """Log what another program said before it failed, the end of it."""
    _LOG.error("%s", text[-20_000:])


def smaller_batch(error: BaseException, batch_size: int) -> int | None:
    """The batch size to try next where memory ran out; `None` where it did not, or no smaller one is left."""
    return batch_size // 2 or None if is_out_of_memory(error) else None


def let_go(error: BaseException) -> None:
    """Give back what the functions held in which the error was raised: where memory ran out it is needed."""
    traceback.clear_frames(error.__traceback__)
    gc.collect()


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on the machine or on its graphics card."""
    if isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError":
        return True
    # Libraries of graphics cards that TensorFlow calls say it in words of their own.
    return type(error).__name__ == "InternalError" and "out of memory" in str(error).lower().replace("_", " ")


def _no_memory(batch_size: int | None) -> Message:
    if batch_size is None:
        return say(
            "There is not enough memory for this network. Make the batch size smaller, or the layers, or close "
            "other programs, and try again."
        )
    if batch_size == 1:
        return say(
            "There is not enough memory to train this network, even one sample at a time. Make its layers "
            "smaller, or close other programs."
        )
    return say(
        "There is not enough memory to train this network with {batch} samples at a time. Take a smaller batch "
        "size, make the layers smaller, or close other programs.",
        batch=batch_size,
    )
