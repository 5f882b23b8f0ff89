"""What can be computed on, which of it this process uses, and why."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from backend.messages import Device
from backend.threads import usable_cores
from backend.wording import Message, UserError, say

CPU = "cpu"
ALL_CARDS = "all-gpus"

_HALF_PRECISION_FROM = (7, 0)
"""The compute capability from which on a card computes faster with half precision."""


class UnknownDeviceError(UserError):
    """A device that is not there; the sentence says which are."""


@dataclass(frozen=True)
class Choice:
    """What this process computes on. `wished` is what was asked for: "" where that was left to us."""

    id: str
    devices: tuple[Device, ...]
    wished: str = ""

    @property
    def is_fallback(self) -> bool:
        """Whether what was asked for is not there."""
        return self.wished not in ("", self.id)


_choice: Choice | None = None


def choose_device(wished: str = "", *, or_cpu: bool = False) -> Choice:
    """Choose what this process computes on, before TensorFlow is first used.

    Nothing wished takes the first card, where there is none the CPU. Memory of cards is taken as it is needed, so
    that other programs keep theirs. Raises `UnknownDeviceError` for what is not there; with `or_cpu` the CPU is
    taken then, and `device_reason` says so.
    """
    global _choice
    import tensorflow as tf

    cards = tf.config.list_physical_devices("GPU")
    devices = devices_of([_card_name(card) for card in cards])
    chosen = chosen_id(wished, devices)
    if chosen is None:
        if not or_cpu:
            raise UnknownDeviceError(_not_there(wished, devices))
        chosen = CPU
    visible = cards if chosen == ALL_CARDS else [] if chosen == CPU else [cards[int(chosen.removeprefix("gpu:"))]]
    tf.config.set_visible_devices(visible, "GPU")
    for card in visible:
        tf.config.experimental.set_memory_growth(card, True)
    _choice = Choice(chosen, devices, wished)
    return _choice


def devices_of(cards: Sequence[str]) -> tuple[Device, ...]:
    """What there is to compute on where there are cards of these names."""
    found = [Device(CPU, "CPU"), *(Device(f"gpu:{number}", name) for number, name in enumerate(cards))]
    if len(cards) > 1:
        found.append(Device(ALL_CARDS, " + ".join(cards)))
    return tuple(found)


def chosen_id(wished: str, devices: Sequence[Device]) -> str | None:
    """The device that is meant: the first card where nothing is wished, `None` where it is not there."""
    ids = [device.id for device in devices]
    if not wished:
        return "gpu:0" if "gpu:0" in ids else CPU
    wanted = wished.strip().lower()
    return wanted if wanted in ids else None


def current_choice() -> Choice:
    """What was chosen; the CPU as it is where nothing was."""
    return _choice or Choice(CPU, devices_of([]))


def device_message() -> Message:
    """What is computed on, in words."""
    choice = current_choice()
    if choice.id == CPU:
        cores = usable_cores()
        return (
            say("Training on the CPU, 1 core")
            if cores == 1
            else say("Training on the CPU, {cores} cores", cores=cores)
        )
    title = next(device.title for device in choice.devices if device.id == choice.id)
    if choice.id == ALL_CARDS:
        return say("Training on all graphics cards: {names}", names=title)
    return say("Training on the graphics card {name}", name=title)


def device_reason(choice: Choice) -> Message:
    """Why that is computed on, in a sentence."""
    if choice.is_fallback:
        return say(
            "The device chosen, {device}, is not there any more. The CPU is used in its place; another can be "
            "chosen on the Train page.",
            device=choice.wished,
        )
    if choice.wished:
        return say("It is used because it was chosen.")
    if len(choice.devices) == 1:
        return say("The CPU is used because no graphics card was found.")
    return say("It is used because a graphics card learns faster than the CPU.")


def half_precision_obstacle() -> Message | None:
    """Why computing with half precision would not help here; `None` where it does."""
    if current_choice().id == CPU:
        return say("Half precision is faster on a graphics card only; on the CPU it is left out.")
    import tensorflow as tf

    for card in tf.config.get_visible_devices("GPU"):
        capability = tf.config.experimental.get_device_details(card).get("compute_capability")
        if capability is None or tuple(capability) < _HALF_PRECISION_FROM:
            return say("This graphics card does not compute faster with half precision; it is left out.")
    return None


def scope() -> AbstractContextManager[Any]:
    """Networks that are built and compiled in it train on what was chosen, all cards included."""
    if current_choice().id != ALL_CARDS:
        return nullcontext()
    return _strategy_of_all().scope()  # type: ignore[no-any-return]


_strategy: Any = None


def _strategy_of_all() -> Any:
    global _strategy
    if _strategy is None:
        import tensorflow as tf

        _strategy = tf.distribute.MirroredStrategy()
    return _strategy


def _card_name(card: Any) -> str:
    import tensorflow as tf

    details = tf.config.experimental.get_device_details(card)
    return str(details.get("device_name", card.name.removeprefix("/physical_device:")))


def _not_there(wished: str, devices: Sequence[Device]) -> Message:
    known = ", ".join(f"{device.id} ({device.title})" for device in devices)
    return say("There is no device “{device}” here. There are: {known}.", device=wished, known=known)
