"""Settings: kept between starts, and never a reason not to start."""

from pathlib import Path

from app.settings import RECENT_FILES_KEPT, RecentFile, Settings, SettingsStore


def test_that_a_change_is_there_at_the_next_start(tmp_path: Path) -> None:
    SettingsStore(tmp_path / "settings.json").change(appearance="dark")
    assert SettingsStore(tmp_path / "settings.json").settings.appearance == "dark"


def test_that_damaged_settings_give_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"appearance": "pink"}', encoding="utf-8")
    assert SettingsStore(tmp_path / "settings.json").settings == Settings()


def test_that_a_file_opened_again_moves_to_the_top_of_the_recent_ones(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    for name in ("first", "second", "first"):
        store.remember(RecentFile(path=name, name=name))
    assert [recent.name for recent in store.settings.recent] == ["first", "second"]


def test_that_only_so_many_recent_files_are_kept(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    for number in range(20):
        store.remember(RecentFile(path=str(number), name=str(number)))
    assert len(store.settings.recent) == RECENT_FILES_KEPT


def test_that_a_file_that_is_gone_can_be_forgotten(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    store.remember(RecentFile(path="gone", name="gone"))
    store.forget("gone")
    assert store.settings.recent == ()
