import pytest

from tools.first_data import content_folder


def test_only_folder_of_content_is_loaded_unasked(tmp_path):
    (tmp_path / "content/lago").mkdir(parents=True)
    assert content_folder(tmp_path) == tmp_path / "content/lago"


def test_no_content_means_nothing_to_load(tmp_path):
    assert content_folder(tmp_path) is None


def test_choice_is_asked_for_when_there_are_several(tmp_path):
    for name in ("lago", "monte"):
        (tmp_path / "content" / name).mkdir(parents=True)
    with pytest.raises(ValueError, match="one of: content/lago, content/monte"):
        content_folder(tmp_path)
    assert content_folder(tmp_path, "content/monte") == tmp_path / "content/monte"


def test_choice_that_is_no_folder_is_refused(tmp_path):
    with pytest.raises(ValueError, match="PORTAL_CONTENT names no folder: content/mare"):
        content_folder(tmp_path, "content/mare")
