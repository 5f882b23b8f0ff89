"""One end of the connection between the window and the engine: whole messages in, whole messages out."""

import threading
from typing import Protocol

from backend.message_frames import frame_count, to_frames
from backend.messages import EventEnvelope, RequestEnvelope

KEY_VARIABLE = "NETSKETCH_ENGINE_KEY"
"""The environment variable that hands the engine the key of the connection, in hexadecimal digits."""

_LONGEST_FRAME = 512 * 1024 * 1024


class Channel(Protocol):
    """What a `multiprocessing.connection` gives, on every system."""

    def send_bytes(self, buf: bytes, /) -> None: ...
    def recv_bytes(self, maxlength: int | None = None, /) -> bytes: ...
    def close(self) -> None: ...


class Wire:
    """Sends and receives messages as frames. Several threads may send at once; one may receive."""

    def __init__(self, connection: Channel) -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, envelope: RequestEnvelope | EventEnvelope) -> None:
        """Send one message; raises `OSError` when the other end has gone."""
        frames = to_frames(envelope)
        with self._sending:
            for frame in frames:
                self._connection.send_bytes(frame)

    def receive(self) -> tuple[bytes, list[bytes]]:
        """Wait for one message: its head and its arrays' frames, for `request_from_frames` or `event_from_frames`.

        Raises `EOFError` or `OSError` when the other end has gone, and `FrameError` for a head that cannot be
        read; the frames that such a head announced are then taken for messages, and refused in their turn.
        """
        head = self._connection.recv_bytes(_LONGEST_FRAME)
        return head, [self._connection.recv_bytes(_LONGEST_FRAME) for _ in range(frame_count(head))]

    def close(self) -> None:
        self._connection.close()
