"""The data of the project: which is chosen, what is known of it, and fetching it where that is needed."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.engine_client import EngineClient
from app.last_folder import LastFolder
from app.notices import Notices
from app.pages.train_page import TrainPage
from backend.data.at_hand import is_at_hand
from backend.data.catalogue import DATASETS, FILE
from backend.data.facts import describe
from backend.data.held_out import kept_for
from backend.edits import SetData
from backend.messages import DataReady, Done, EngineReady, Event, LoadData, Progress, Refused, Stop
from backend.my_drawings.mixing import can_be_mixed
from backend.my_drawings.samples import NAME
from backend.project import DataChoice, DataFacts, MyDrawings, Project
from backend.wording import UserError
from widgets.data_chooser import DataEntry
from widgets.document import ProjectDocument
from widgets.number_text import whole_text
from widgets.wording import show, show_text


class DataController(QObject):
    """Keeps the document's facts true to its data choice, and the chooser showing it.

    `examples_came` passes some samples on, with their labels.
    """

    examples_came = Signal(object, object)

    def __init__(
        self,
        document: ProjectDocument,
        client: EngineClient,
        notices: Notices,
        last_folder: LastFolder,
        page: TrainPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._client = client
        self._notices = notices
        self._last_folder = last_folder
        self._chooser = page.data
        self._shown: DataChoice | None = None
        self._facts: DataFacts | None = None
        self._loading = 0
        self._fetch_is_wanted = False  # a download begins when data is chosen, not when a project is opened
        self._is_unanswered = False
        self._drawn: tuple[str, ...] = ()
        self._chooser.set_entries(
            [DataEntry(row.id, show_text(row.title), show_text(row.description)) for row in DATASETS.values()]
        )
        self._chooser.chosen.connect(self._choose)
        self._chooser.file_chosen.connect(self.choose_file)
        self._chooser.open_requested.connect(self._open)
        self._chooser.cancel_requested.connect(self._cancel)
        self._chooser.drawings_wanted.connect(self._add_drawings)
        page.form.validation_file_wanted.connect(self._open_validation)
        document.changed.connect(self._follow)
        client.announced.connect(self._hear_announced)
        self._show(document.project.data)

    def _open(self) -> None:
        """Ask for a file and train on it."""
        path = self._ask_for_file(self.tr("Open data"))
        if path:
            self.choose_file(path)

    def _open_validation(self) -> None:
        """Ask for a file to check the network on."""
        path = self._ask_for_file(self.tr("Choose a file to check on"))
        if path:
            taken = msgspec.structs.replace(
                self._document.project.data, validation_from="file", validation_path=path
            )
            self._document.do(SetData(taken), self.tr("Change the validation"))

    def _ask_for_file(self, title: str) -> str:
        kinds = self.tr("Data as in mnist.npz") + " (*.npz)"
        path, _ = QFileDialog.getOpenFileName(self._chooser.window(), title, str(self._last_folder.path), kinds)
        if path:
            self._last_folder.use(path)
        return path

    def choose_file(self, path: str) -> None:
        """Train on a file of the shape of `mnist.npz`; what is wrong with it is told and nothing changes."""
        self._put(FILE, str(Path(path).absolute()))

    def _choose(self, name: str) -> None:
        if name != FILE:
            self._put(name, None)

    def _put(self, name: str, path: str | None) -> None:
        """Choose other data; how much is held out, and from where, stays where that fits it."""
        choice = msgspec.structs.replace(self._document.project.data, name=name, path=path)
        choice = msgspec.structs.replace(choice, my_drawings=_mixable(choice))
        try:
            choice = kept_for(choice, describe(choice))
        except UserError as error:
            self._show_choice(self._document.project.data)
            self._chooser.set_refusal(show(error.message))
            return
        self._fetch_is_wanted = True
        self._document.do(SetData(choice), self.tr("Choose data"))
        self._fetch_is_wanted = False

    def _follow(self, _before: Project, after: Project) -> None:
        if self._shown is None or _samples_of(self._shown) != _samples_of(after.data):
            self._show(after.data)

    def _show(self, choice: DataChoice) -> None:
        """Show the choice, tell the document what is known of it, and ask for examples."""
        self._shown = choice
        self._show_choice(choice)
        try:
            facts = describe(choice)
        except UserError as error:
            self._document.set_facts(None)
            self._show_nothing(choice, show(error.message))
            return
        self._document.set_facts(facts)
        self._facts = facts
        self._offer_drawings(choice, facts)
        self._chooser.set_refusal("")
        self._chooser.show_kind(facts.kind)
        self._chooser.set_sentence(
            self.tr("{training} to learn from, {test} to test").format(
                training=whole_text(facts.training_samples), test=whole_text(facts.test_samples)
            )
        )
        self._ask_for_examples()

    def _show_nothing(self, choice: DataChoice, why: str) -> None:
        """There are no samples: those of the data before are taken away. What nobody chose yet is no fault."""
        self._chooser.set_examples(np.zeros((0, 1, 1), np.float32), [])
        self._chooser.set_drawings(0, False)
        self._facts = None
        said = self.tr("A network from elsewhere does not say what it was taught with. Choose data that fits it.")
        self._chooser.set_sentence("" if choice.is_made else said)
        self._chooser.set_refusal(why if choice.is_made else "")

    def _show_choice(self, choice: DataChoice) -> None:
        title = Path(choice.path).name if choice.path else ""
        self._chooser.set_choice(choice.name if choice.is_made else "", title)

    # My drawings ------------------------------------------------------------------------------------------

    def set_drawings(self, labels: Sequence[str]) -> None:
        """My drawings are of these classes now: where they are among the data, that has changed."""
        self._drawn = tuple(labels)
        choice = self._document.project.data
        if choice.name == NAME or choice.my_drawings != "none":
            self._show(choice)
        elif self._facts is not None:
            self._offer_drawings(choice, self._facts)

    def _offer_drawings(self, choice: DataChoice, facts: DataFacts) -> None:
        fits = choice.name != NAME and can_be_mixed(facts)
        count = sum(label in facts.classes for label in self._drawn) if fits else 0
        self._chooser.set_drawings(count, choice.my_drawings != "none" and choice.name != NAME)

    def _add_drawings(self, added: bool) -> None:
        data = msgspec.structs.replace(self._document.project.data, my_drawings="all" if added else "none")
        self._document.do(SetData(data), self.tr("Add my drawings") if added else self.tr("Leave my drawings out"))

    # Fetching ---------------------------------------------------------------------------------------------

    def _ask_for_examples(self) -> None:
        if self._shown is not None and (self._fetch_is_wanted or is_at_hand(self._shown)):
            self._loading = self._client.ask(LoadData(self._shown), self._hear_data)

    def _hear_data(self, event: Event) -> None:
        # Not where the engine was lost: it may be this data that it died of. `Done`: it was replaced before.
        self._is_unanswered = isinstance(event, Refused | Done)
        match event:
            case Progress(what=what, done=done, of=of):
                self._chooser.set_progress(show(what), done / of if of else None)
            case DataReady(examples=examples, labels=labels):
                self._chooser.end_progress()
                titles = [show_text(column.title) for column in self._facts.columns] if self._facts else []
                self._chooser.set_examples(examples, labels, titles, self._facts.classes if self._facts else ())
                self.examples_came.emit(examples, labels)
            case Refused(message=message):
                self._chooser.end_progress()
                self._chooser.set_refusal(show(message))
            case _:
                self._chooser.end_progress()

    def _hear_announced(self, event: Event) -> None:
        """A new engine may know what the one before could not say."""
        if isinstance(event, EngineReady) and self._is_unanswered:
            self._is_unanswered = False
            self._chooser.set_refusal("")
            self._ask_for_examples()

    def _cancel(self) -> None:
        self._client.ask(Stop(self._loading))


def _samples_of(choice: DataChoice) -> tuple[str, str | None, MyDrawings]:
    """What decides which samples there are."""
    return choice.name, choice.path, choice.my_drawings


def _mixable(choice: DataChoice) -> MyDrawings:
    """My drawings stay among the data where they go with the new one."""
    try:
        facts = describe(msgspec.structs.replace(choice, my_drawings="none"))
    except UserError:
        return "none"  # why it cannot be read is told when it is chosen
    return choice.my_drawings if choice.name != NAME and can_be_mixed(facts) else "none"
