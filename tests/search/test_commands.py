"""The commands that build the index anew and that prove it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from projects.models import Project
from search import receivers
from search.models import Generation, IndexRow, Word
from search.rebuilding import Superseded, differences, rebuild
from tests.factories import make_news, make_project
from tests.search.asking import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def lines_of(command, *options, **named):
    out = StringIO()
    call_command(command, *options, stdout=out, **named)
    return out.getvalue().splitlines()


def refused(command, *options):
    """What the command wrote, and what it ended with."""
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command(command, *options, stdout=out)
    return out.getvalue().splitlines(), str(error.value), error.value.returncode


def titles(text):
    return sorted(hit.title.replace("<mark>", "").replace("</mark>", "") for hit in find(text).hits)


def generations():
    return list(Generation.objects.values_list("pk", "is_served"))


def test_rebuilding_tells_how_far_it_is():
    make_project(title_it="Acqua")
    make_project(title_it="Aria", state="draft")
    make_news(title_it="Acqua")
    assert lines_of("rebuild_search") == [
        "Progetto: 2 of 2",
        "Notizia: 1 of 1",
        "The new index is in use.",
    ]
    assert lines_of("rebuild_search", verbosity=0) == []


def test_rebuilding_if_needed_leaves_an_index_alone():
    make_project(title_it="Acqua")
    # It grew from a save: nobody knows whether it is whole.
    assert lines_of("rebuild_search", "--if-needed")[-1] == "The new index is in use."
    before = generations()
    assert (lines_of("rebuild_search", "--if-needed"), generations()) == ([], before)
    Generation.objects.update(rules="0 2.0.0")
    assert lines_of("rebuild_search", "--if-needed")[-1] == "The new index is in use."
    IndexRow.objects.all().delete()
    Generation.objects.all().delete()
    assert lines_of("rebuild_search", "--if-needed")[-1] == "The new index is in use."
    assert titles("acqua") == ["Acqua"]


def test_rebuilding_mends_what_no_save_told_and_leaves_one_generation():
    receivers.stop()
    make_project(title_it="Acqua")
    receivers.listen()
    assert titles("acqua") == []
    rebuild()
    first = Generation.objects.get()
    rebuild()
    second = Generation.objects.get()
    assert (first.pk < second.pk, second.is_served) == (True, True)
    assert set(IndexRow.objects.values_list("generation", flat=True)) == {second.pk}
    assert set(Word.objects.values_list("generation", flat=True)) == {second.pk}
    assert words_kept() == IndexRow.objects.count()
    assert titles("acqua") == ["Acqua"]


def words_kept():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_words")
        return cursor.fetchone()[0]


def test_checking_finds_nothing_where_all_is_well():
    make_project(title_it="Acqua")
    assert lines_of("check_search") == ["The index says what the content says."]


def test_checking_asks_for_an_index_where_there_is_none():
    assert refused("check_search") == (
        ["There is no index: run rebuild_search."],
        "Differences: 1. Run rebuild_search to mend them.",
        1,
    )


def test_checking_names_what_differs():
    missing, outdated, left_over = (make_project(title_it=title) for title in ("Uno", "Due", "Tre"))
    receivers.stop()
    Project.objects.filter(pk=outdated.pk).update(title_it="Quattro")
    Project.objects.filter(pk=left_over.pk).update(state="draft")
    receivers.listen()
    IndexRow.objects.of(Project, [missing.pk]).delete()
    found, summary, code = refused("check_search")
    assert found == [
        f"Missing: projects.project {(missing.pk, 'it', '', 0, None)}",
        f"Outdated: projects.project {(outdated.pk, 'it', '', 0, None)}",
        f"Left over: projects.project {(left_over.pk, 'it', '', 0, None)}",
        "The table of tokens has 1 entries without a row, and 0 rows have no entry in it.",
    ]
    assert (summary, code) == ("Differences: 4. Run rebuild_search to mend them.", 1)
    rebuild()
    assert list(differences()) == []


def test_checking_names_rows_without_tokens():
    make_project(title_it="Acqua")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words")
    found, _summary, _code = refused("check_search")
    assert found == ["The table of tokens has 0 entries without a row, and 1 rows have no entry in it."]


def test_second_rebuild_makes_the_first_give_up_and_its_index_is_served():
    make_project(title_it="Acqua")
    make_news(title_it="Acqua")
    begun = []

    def tell(*_told):
        if not begun:
            begun.append(True)
            rebuild()

    with pytest.raises(Superseded):
        rebuild(tell)
    assert [is_served for _pk, is_served in generations()] == [True]
    assert titles("acqua") == ["Acqua", "Acqua"]
    assert list(differences()) == []


def test_command_that_was_superseded_says_so(monkeypatch):
    def superseded(_tell):
        raise Superseded

    monkeypatch.setattr("search.management.commands.rebuild_search.rebuild", superseded)
    assert refused("rebuild_search") == (
        [],
        "Another rebuild has begun: this one was given up, and the index is as it was.",
        1,
    )


def test_saves_during_a_rebuild_are_in_both_indexes_and_the_old_one_is_searched_until_the_end():
    changed, gone, hidden = (make_project(title_it=f"Acqua {name}") for name in ("uno", "due", "tre"))
    make_news(title_it="Acqua nuova")
    seen = []

    def tell(kind, _done, _total):
        if not seen:
            changed.title_it = "Acqua cambiata"
            changed.save()
            gone.delete()
            Project.objects.filter(pk=hidden.pk).update(state="draft")
            make_project(title_it="Acqua aggiunta")
            make_news(title_it="Acqua aggiunta dopo")
        seen.append((str(kind), titles("acqua"), len(generations())))

    rebuild(tell)
    now = ["Acqua aggiunta", "Acqua aggiunta dopo", "Acqua cambiata", "Acqua nuova"]
    assert seen == [("Progetto", now, 2), ("Notizia", now, 2)]
    assert titles("acqua") == now
    assert [is_served for _pk, is_served in generations()] == [True]
    assert list(differences()) == []


def test_what_a_broken_rebuild_left_is_cleared_by_the_next():
    make_project(title_it="Acqua")

    def stop(*_told):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(stop)
    assert sorted(is_served for _pk, is_served in generations()) == [False, True]
    assert titles("acqua") == ["Acqua"]
    rebuild()
    assert [is_served for _pk, is_served in generations()] == [True]
    assert words_kept() == IndexRow.objects.count() == 1
