"""What a comparison on the same samples says, in words: which model is better, or that it may be chance."""

from PySide6.QtCore import QCoreApplication

from backend.messages import BothEvaluation
from backend.verdicts.intervals import wilson
from widgets.number_text import percent_text, whole_text

SURE_ENOUGH = 0.05


def verdict_text(found: BothEvaluation, first: str, second: str) -> str:
    """One plain sentence, with the figures of the test that it rests on."""
    tr = QCoreApplication.translate
    if not found.only_first and not found.only_second:
        return tr("compare", "Both are right and wrong on the same samples: there is no difference.")
    if found.chance >= SURE_ENOUGH:
        text = tr(
            "compare",
            "Neither is clearly better: {first} alone is right on {one}, {second} alone on {other}. That may be "
            "chance: two models that are equally good would differ so much in {times} of 100 such tests ({p}).",
        )
        return text.format(
            first=first,
            second=second,
            one=whole_text(found.only_first),
            other=whole_text(found.only_second),
            times=round(found.chance * 100),
            p=chance_text(found.chance),
        )
    first_wins = found.only_first > found.only_second
    text = tr(
        "compare",
        "{better} is better: it is right on {right} that {worse} gets wrong, and wrong on {wrong} that the other "
        "gets right. {chance}",
    )
    return text.format(
        better=first if first_wins else second,
        worse=second if first_wins else first,
        right=whole_text(max(found.only_first, found.only_second)),
        wrong=whole_text(min(found.only_first, found.only_second)),
        chance=_no_chance(found.chance),
    )


def _no_chance(chance: float) -> str:
    """What so small a p means, for who has never met one."""
    tr = QCoreApplication.translate
    if chance < 0.001:
        text = tr(
            "compare",
            "That is no chance: two models that are equally good would differ so much in less than one of 1,000 "
            "such tests ({p}).",
        )
    else:
        text = tr(
            "compare",
            "That is hardly chance: two models that are equally good would differ so much in {times} of 1,000 "
            "such tests ({p}).",
        )
    return text.format(times=round(chance * 1000), p=chance_text(chance))


def chance_text(chance: float) -> str:
    """The p of a test: "p = 0.03", "p < 0.001"."""
    if chance < 0.001:
        return "p < 0.001"
    return f"p = {chance:.3f}" if chance < 0.01 else f"p = {chance:.2f}"


def accuracy_text(right: int, count: int) -> str:
    """How often a model is right, with the shares that fit that at 95 %: "98.7 % (98.4–98.9 %)"."""
    low, high = wilson(right, count)
    text = QCoreApplication.translate("compare", "{share} right ({low}–{high})")
    low_text = f"{100 * low:.1f}"
    return text.format(share=percent_text(right / count), low=low_text, high=percent_text(high))
