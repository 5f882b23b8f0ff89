"""A run as its row in the table shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RunEntry:
    """Accuracy from 0 to 1, `None` where there is none. `started` is a time to sort by (ISO 8601, UTC).

    `differs` says, each in few words, in what it differs from the newest run; `look` is that of its lines while it
    is ticked (see `run_looks`); `words` are further ones that it is found by.
    """

    id: str
    name: str
    when: str
    accuracy: float | None = None
    loss: float | None = None
    state: str = ""
    ticked: bool = False
    starred: bool = False
    notes: str = ""
    differs: tuple[str, ...] = ()
    started: str = ""
    look: int | None = None
    words: str = ""

    def has(self, searched: str) -> bool:
        """Whether each of the words is somewhere in it, as a person would read it."""
        text = " ".join((self.name, self.notes, self.state, *self.differs, self.when, self.words)).casefold()
        return all(word in text for word in searched.casefold().split())
