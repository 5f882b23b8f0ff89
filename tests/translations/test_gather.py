"""Which texts are found in source code, and which calls are refused."""

import pytest

from resources.translations.gather import Fault, Text, gaps, gather_source


def test_that_texts_of_all_four_ways_are_found() -> None:
    source = """
TITLE = mark("Dense")

class Page(QWidget):
    def build(self):
        self.tr("Train the "
                "network")
        raise UserError(say("{name} is lost", name=self.name))

def ago():
    return QCoreApplication.translate("numbers", "now") + tr("numbers", "{seconds} s").format(seconds=3)
"""
    assert set(gather_source(source, "page.py")) == {
        Text("backend", "Dense"),
        Text("Page", "Train the network"),
        Text("backend", "{name} is lost"),
        Text("numbers", "now"),
        Text("numbers", "{seconds} s"),
    }


def test_that_the_class_around_the_call_is_the_context_even_within_another() -> None:
    source = "class A:\n  class B:\n    def f(self): self.tr('b')\n  def f(self): self.tr('a')\n"
    assert set(gather_source(source, "x.py")) == {Text("A", "a"), Text("B", "b")}


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"{n} layers")',
        "self.tr(text)",
        'self.tr("a" + b)',
        'window.tr("Train")',
        'say(f"{n} layers")',
        "mark(text)",
        'QCoreApplication.translate("A", text)',
    ],
)
def test_that_a_text_that_cannot_be_read_from_the_source_is_a_fault(call: str) -> None:
    found = list(gather_source(f"class A:\n  def f(self):\n    {call}\n", "a.py"))
    assert [type(entry) for entry in found] == [Fault]
    assert str(found[0]).startswith("a.py:3: ")


def test_that_other_calls_of_the_same_name_are_left_alone() -> None:
    assert not list(gather_source("painter.translate(x, y)\nself.say(text)\nself.mark(text)\n", "a.py"))


def test_that_gaps_are_compared_by_name_whatever_their_order() -> None:
    assert gaps("{b} of {a:.1f}") == gaps("{a:.2f}/{b}")
    assert gaps("{a}") != gaps("{b}")
