"""Whether data fits into memory, or is streamed from its file."""

import math
import os

from backend.data.digit_file import MOST_VALUES
from backend.project import DataFacts

VARIABLE = "NETSKETCH_STREAM"
"""The environment variable that decides, for tests and odd machines: "always" or "never"."""

_FOR_DATA = 0.8
"""The share of the free memory that data may take; the network needs some too."""

_NUMBER = 4


def streams(facts: DataFacts, free_memory: int) -> bool:
    """Whether data of these facts is streamed where so many bytes are free.

    In memory it lies as float32, and what is trained with may lie there twice, as it was read and on the device.
    """
    wish = os.environ.get(VARIABLE, "")
    if wish in ("always", "never"):
        return wish == "always"
    sample = math.prod(length or 0 for length in facts.sample_shape)
    most = sample * max(facts.training_samples, facts.test_samples)
    wanted = _NUMBER * sample * (2 * facts.training_samples + facts.test_samples)
    return most > MOST_VALUES or wanted > _FOR_DATA * free_memory
