"""What all tests share: Qt off screen, folders of their own, and no message box that waits unseen."""

import os
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# Tests read English texts, whatever language the machine speaks.
os.environ["NETSKETCH_LANGUAGE"] = "en"
# Runs, caches and settings of tests never touch those of the person who runs them.
os.environ["NETSKETCH_HOME"] = tempfile.mkdtemp(prefix="netsketch-tests-")

from app.system_libraries import missing_library_sentence

_sentence = missing_library_sentence()
if _sentence:
    pytest.exit(_sentence, returncode=3)

from tests.widgets.open_project import open_document  # noqa: E402 (Qt must be there)
from widgets.document import ProjectDocument, Selection  # noqa: E402


@pytest.fixture
def document(qapp: object) -> ProjectDocument:
    """The small network, open."""
    return open_document()


@pytest.fixture
def selection(document: ProjectDocument) -> Selection:
    return Selection(document)


@pytest.fixture
def shared_data() -> Path:
    """Other people's data for tests; the test is skipped where it is not there."""
    folder = Path(os.environ.get("NETSKETCH_TEST_DATA") or Path(__file__).parents[2] / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"the test data is not in {folder}; NETSKETCH_TEST_DATA can name another folder")
    return folder
