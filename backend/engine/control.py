"""Stop and Pause, as the door hears them and long work looks at them between two chunks."""

import threading


class Control:
    """The reins of one long piece of work; safe from every thread."""

    def __init__(self) -> None:
        self._going = threading.Event()
        self._going.set()
        self._stopped = threading.Event()

    def pause(self) -> None:
        """Hold the work at its next look."""
        self._going.clear()

    def resume(self) -> None:
        """Let held work go on."""
        self._going.set()

    def stop(self) -> None:
        """End the work at its next look, held or not."""
        self._stopped.set()
        self._going.set()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    @property
    def held(self) -> bool:
        """Whether the work is to wait at its next look."""
        return not self._going.is_set()

    def go_on(self) -> bool:
        """Wait while the work is held; say whether it is to go on."""
        self._going.wait()
        return not self._stopped.is_set()
