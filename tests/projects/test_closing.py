"""A project is closed in one click, by whoever may, with the same checks as any other change."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.messages import get_messages

from projects.codes import ActivityStatus
from tests.factories import make_project
from tests.staff import Staff, address


@pytest.fixture
def project(db):
    return make_project(title_it="Acqua", activity_status="2", planned_end="2019")


def said(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_publisher_closes_what_is_live_at_once_and_the_history_brings_it_back(rita, project):
    answer = rita.press(project, "close")
    project.refresh_from_db()
    assert (project.activity_status, project.actual_end, project.working_copy) == (ActivityStatus.CLOSED, None, None)
    assert said(answer) == [
        "«Acqua» è chiuso, anche per il pubblico. La fine effettiva non è indicata: se la conosci, scrivila nel modulo."
    ]
    assert (
        LogEntry.objects.latest("pk").get_change_message() == "Chiuso il progetto. Il lavoro era di chi ha pubblicato."
    )
    page = rita.get(address(project))
    assert [tool.label for tool in page.context["tools"]] == ["File per il traduttore", "Metti in evidenza"]
    first = rita.get(address(project, "history")).context["entries"][-1][0]
    rita.post(address(project, "restore", first.pk), {"version": project.version})
    project.refresh_from_db()
    rita.press(project, "publish")
    project.refresh_from_db()
    assert project.activity_status == ActivityStatus.IMPLEMENTATION


def test_editor_asks_for_a_live_project_to_be_closed(anna, project):
    answer = anna.press(project, "close")
    project.refresh_from_db()
    assert (project.activity_status, project.awaits_review) == ("2", True)
    assert anna.form(project)["activity_status"] == ["4"]
    assert said(answer) == ["«Acqua» è in revisione: sarà chiuso quando qualcuno lo pubblica."]


def test_closing_publishes_no_changes_of_others_by_the_way(anna, rita, project):
    anna.save(project, title_it="Acqua per tutti")
    rita.press(project, "close")
    project.refresh_from_db()
    assert (project.title_it, project.activity_status) == ("Acqua", "2")
    assert [rita.form(project)[name] for name in ("title_it", "activity_status")] == [["Acqua per tutti"], ["4"]]
    version = project.version
    assert said(rita.press(project, "close"))[-1] == "«Acqua» era già chiuso."
    project.refresh_from_db()
    assert project.version == version


def test_closing_a_draft_keeps_it_a_draft(rita):
    draft = make_project(state="draft", activity_status="2")
    rita.press(draft, "close")
    draft.refresh_from_db()
    assert (draft.state, draft.activity_status) == ("draft", "4")


def test_what_is_not_publishable_waits_in_a_working_copy(rita, project):
    type(project)._base_manager.filter(pk=project.pk).update(cup="sbagliato")
    answer = rita.press(project, "close")
    project.refresh_from_db()
    assert (project.activity_status, bool(project.working_copy)) == ("2", True)
    assert said(answer)[-1].startswith("«Acqua» non è ancora pubblicabile")


def test_list_of_what_is_overdue_closes_what_is_chosen(rita, project):
    other = make_project(activity_status="2", planned_end="2018")
    address_of_list = "/admin/projects/project/?da-fare=oltre-la-fine"
    rita.post(address_of_list, {"action": "close_selected", "_selected_action": [project.pk, other.pk]})
    assert rita.get(address_of_list).context["cl"].result_count == 0


def test_nobody_closes_beyond_their_role_or_what_has_moved_on(anna, project):
    teo = Staff("teo", "Traduttore")
    assert teo.press(project, "close").status_code == 403
    assert "close_selected" not in teo.get("/admin/projects/project/").text
    chosen = {"action": "close_selected", "_selected_action": [project.pk]}
    teo.post("/admin/projects/project/", chosen)
    assert anna.get(address(project, "close")).status_code == 403
    for version in ("0", "x", str(project.version + 1)):
        assert anna.press(project, "close", version=version).status_code == 302
    project.refresh_from_db()
    assert (project.activity_status, project.working_copy, project.version) == ("2", None, 1)
    assert [tool.label for tool in teo.get(address(project)).context["tools"]] == ["File per il traduttore"]
