import pytest
from django.db import models
from django.test.utils import isolate_apps

from documents.models import Issuer, Publication, Signature
from signatories.merging import rules
from signatories.models import Merge, Name, Signatory


def test_every_relation_to_what_merges_has_a_rule():
    assert rules.without_rule() == []


def test_relation_without_a_rule_is_found(monkeypatch):
    known = [rule for rule in rules.registered if rule.model is not Issuer]
    monkeypatch.setattr(rules, "registered", known)

    assert rules.without_rule() == [(Issuer, "signatory")]
    with pytest.raises(rules.NoRule):
        rules.require_rules()


@isolate_apps("signatories")
def test_relation_of_a_new_model_is_found(monkeypatch):
    class Badge(models.Model):
        signatory = models.ForeignKey(Signatory, models.CASCADE, related_name="+")

        class Meta:
            app_label = "signatories"

        def __str__(self):
            return str(self.signatory)

    relation = Badge._meta.get_field("signatory").remote_field
    monkeypatch.setattr(
        Signatory._meta, "get_fields", lambda include_hidden: [relation]
    )

    assert rules.without_rule() == [(Badge, "signatory")]


def test_record_of_an_act_stays_with_the_record_it_is_about():
    assert {(Merge, "survivor"), (Merge, "vanished")} <= rules.staying


def test_rows_that_join_may_be_pointed_at_by_what_has_a_rule_too():
    assert Signature in rules.targets()
    assert Name in rules.targets()
    assert Publication not in rules.targets()
