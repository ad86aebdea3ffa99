"""Two editors and whoever publishes, at work on one event in any order: no acknowledged text is ever silently lost.

The test keeps its own account of what the object must hold: what was saved with an answer that says so, the choices
made on the page of a conflict, what was dropped or restored on purpose. The portal is held to that account.
"""

import re

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from editorial import snapshots
from editorial.models import Revision, row_key
from editorial.saving import fresh, head_of
from events.models import EventLink
from tests.factories import make_event
from tests.forms import form_values
from tests.soak.runs import runs
from tests.staff import Staff, add_row, address

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIELDS = ("title_it", "title_en", "theme_it", "presentation_fr")
PEOPLE = ("anna", "bruno", "rita")
people, fields = st.sampled_from(PEOPLE), st.sampled_from(FIELDS)
sides = st.sampled_from(["mine", "theirs"])


class TwoEditors(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.staff = {name: Staff(name, "Responsabile" if name == "rita" else "Redattore") for name in PEOPLE}
        self.event = make_event(title_it="Inizio")
        EventLink.objects.create(event=self.event, title_it="Primo", url="https://example.org/")
        self.forms, self.conflicts, self.count = {}, {}, 0
        self.head = self.live = self.seen()

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def word(self):
        """A text like no other."""
        self.count += 1
        return f"Testo {self.count}"

    def seen(self, rows=None):
        """What a snapshot says: {field or "link <key>": text}; the live rows without an argument."""
        rows = rows or snapshots.take(fresh(self.event))
        own = {name: rows[row_key(self.event)][name] or "" for name in FIELDS}
        return own | {key: rows[key]["title_it"] for key in rows if key.startswith("events.eventlink:")}

    @rule(who=people, typed=st.lists(fields, max_size=2))
    def open_form(self, who, typed):
        """With something typed at once; it may stay open while others save."""
        self.forms[who] = self.staff[who].form(self.event)
        self.conflicts.pop(who, None)
        for field in typed:
            self.type_into(who, field)

    def type_into(self, who, field):
        text = self.word()
        self.forms[who][field] = [f"<p>{text}</p>" if field.startswith("presentation") else text]

    @precondition(lambda self: self.forms)
    @rule(data=st.data(), field=fields)
    def type_text(self, data, field):
        self.type_into(data.draw(st.sampled_from(sorted(self.forms))), field)

    @precondition(lambda self: self.forms)
    @rule(data=st.data())
    def add_link(self, data):
        form = self.forms[data.draw(st.sampled_from(sorted(self.forms)))]
        add_row(form, "links", title_it=self.word(), url="https://example.org/", kind="page", position="0")

    @precondition(lambda self: self.forms)
    @rule(data=st.data(), which=st.integers(0, 5))
    def change_or_delete_link(self, data, which):
        form = self.forms[data.draw(st.sampled_from(sorted(self.forms)))]
        if total := int(form["links-INITIAL_FORMS"][0]):
            number = which % total
            if which % 2:
                form[f"links-{number}-DELETE"] = ["on"]
            else:
                form[f"links-{number}-title_it"] = [self.word()]

    @precondition(lambda self: self.forms)
    @rule(data=st.data(), publishes=st.booleans())
    def save(self, data, publishes):
        who = data.draw(st.sampled_from(sorted(self.forms)))
        form, version = self.forms.pop(who), fresh(self.event).version
        button = "_publish" if publishes and who == "rita" else "_draft"
        response = self.staff[who].send(self.event, form, button)
        # Whoever opened the form before somebody else saved is asked, and never saves over it.
        assert response.status_code == (302 if form["version"] == [str(version)] else 409)
        if response.status_code == 409:
            self.conflicts[who] = response
        else:
            self.now_is(self.said_by(form), went_live=button == "_publish")

    def said_by(self, form):
        """What a form that was saved says; the keys of new links are taken from what is stored."""
        said = {name: form.get(name, [""])[0] for name in FIELDS}
        total, initial = (int(form[f"links-{name}_FORMS"][0]) for name in ("TOTAL", "INITIAL"))
        titles = {}
        for number in range(total):
            value = form.get(f"links-{number}-title_it", "")
            title = value[0] if isinstance(value, list) else value
            if number < initial:
                if f"links-{number}-DELETE" not in form:
                    titles[f"events.eventlink:{form[f'links-{number}-id'][0]}"] = title
            else:
                titles[self.key_of(title)] = title
        return said | titles

    def key_of(self, title):
        found = [key for key, text in self.seen(self.stored_head).items() if text == title and ":" in key]
        assert len(found) == 1, f"the new link «{title}» is not there"
        return found[0]

    @property
    def stored_head(self):
        return head_of(fresh(self.event))

    def now_is(self, said, went_live=False):
        self.head = said
        if went_live:
            self.live = said

    @precondition(lambda self: self.conflicts)
    @rule(data=st.data(), side=sides)
    def resolve(self, data, side):
        who = data.draw(st.sampled_from(sorted(self.conflicts)))
        page = self.conflicts.pop(who)
        values = form_values(page.text)
        names = set(re.findall(r'type="radio" name="([^"]+)"', page.text))
        refused = Revision.objects.get(pk=values["_mine"][0]).rows
        is_current = values["version"] == [str(fresh(self.event).version)]
        answer = self.staff[who].post(
            address(self.event),
            {"_mine": values["_mine"], "version": values["version"], "_draft": "1"} | dict.fromkeys(names, side),
        )
        assert answer.status_code == (302 if is_current else 409)
        if answer.status_code == 409:
            self.conflicts[who] = answer
        elif side == "mine":
            mine = self.seen(refused)
            chosen = {name.partition("|")[2] or name.partition("|")[0] for name in names}
            chosen |= {name.partition("|")[0] for name in names if name.startswith("events.eventlink:")}
            said = {key: text for key, text in self.head.items() if key not in chosen}
            self.now_is(said | {key: text for key, text in mine.items() if key in chosen})

    @rule()
    def publish_in_one_click(self):
        self.staff["rita"].press(self.event, "publish")
        self.now_is(self.head, went_live=True)

    @rule(who=people)
    def drop_the_working_copy(self, who):
        self.staff[who].press(self.event, "discard")
        self.now_is(self.live)

    @rule(which=st.integers(0, 20))
    def restore(self, which):
        kept = Revision.objects.filter(content=row_key(self.event)).exclude(kind="refused").order_by("version")
        if kept:
            old = kept[which % len(kept)]
            self.event.refresh_from_db()
            self.staff["anna"].post(address(self.event, "restore", old.pk), {"version": self.event.version})
            self.now_is(self.seen(old.rows))

    @invariant()
    def what_is_stored_is_what_was_acknowledged(self):
        assert self.seen(self.stored_head) == self.head
        assert self.seen() == self.live


@pytest.mark.django_db
def test_no_acknowledged_text_is_lost_whoever_saves_in_whatever_order():
    run_state_machine_as_test(
        TwoEditors,
        settings=settings(
            max_examples=runs(50, 500),
            stateful_step_count=12,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
