"""What is known of the computer: its memory and how fast it learns. Read now and then, never while one edits."""

from dataclasses import dataclass, field

from backend.cost.speed import Speed, read_speed


@dataclass(frozen=True)
class Machine:
    """Bytes of RAM in all and free (what programs could have now), and what is known of the speed."""

    memory: int
    free_memory: int
    speed: Speed = field(default_factory=Speed)


def read_machine() -> Machine:
    """The computer as it is now."""
    import psutil  # only here: few commands need it

    memory = psutil.virtual_memory()
    return Machine(memory.total, memory.available, read_speed())
