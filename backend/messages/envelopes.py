"""Requests and events with the number that joins them."""

import msgspec

from backend.messages.events import Event
from backend.messages.requests import Request


class RequestEnvelope(msgspec.Struct, frozen=True, eq=False):
    number: int
    body: Request


class EventEnvelope(msgspec.Struct, frozen=True, eq=False):
    """`number` is that of the request; 0 for what nobody asked for (`EngineReady`)."""

    number: int
    body: Event
