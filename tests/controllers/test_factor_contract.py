"""Every second factor keeps one contract; a fourth needs a module and a line of the table."""

import pytest
from access_parts import WORDS, Accounts

from console.controllers.factors import table
from console.controllers.factors.contract import SecondFactor
from console.controllers.factors.table import FACTORS, Factors
from console.domain.access.factors import (
    NO_FACTOR,
    WAYS,
    Ask,
    FactorFault,
    FactorField,
    FactorForm,
    FactorName,
    FactorRefusedError,
    FactorRules,
    FactorWish,
)
from console.domain.access.sign_on import SignOnTry, SignOnVerdict


class Badge(SecondFactor):
    """A fourth kind, as a later build might have it."""

    way = "code"
    names = (FactorName("badge"),)
    how = "badge"
    ask = Ask.CODE

    def hindrance(self):
        return None

    def forms(self):
        field = FactorField(name="number", label="Number")
        made = FactorForm(
            factor=self.names[0], title="Badge", meaning="A badge.", how="Type.", fields=(field,)
        )
        return (made,)

    def enrol(self, wish, owner, talk):
        return {"number": wish.typed["number"]}

    def prove(self, kept, typed, owner, talk):
        if typed != kept["number"]:
            raise FactorRefusedError(FactorFault.CODE)
        return dict(kept)


@pytest.mark.parametrize("factor", FACTORS)
def test_each_says_what_it_is_called_what_it_asks_and_how_it_is_set_up(
    factor: type[SecondFactor],
) -> None:
    made = factor(FactorRules())
    assert made.way in WAYS
    assert made.how
    assert {form.factor for form in made.forms()} == set(made.names)
    for form in made.forms():
        assert form.title
        assert form.meaning.endswith(".")
        assert form.how
        assert all(field.name and field.label for field in form.fields)
        assert not form.shown or form.shown not in repr(form)


def test_no_two_have_a_name_and_every_kind_of_the_policy_has_one() -> None:
    names = [name for factor in FACTORS for name in factor.names]
    assert len(names) == len(set(names))
    assert NO_FACTOR not in names
    assert {factor.way for factor in FACTORS} == set(WAYS)


def test_a_fourth_needs_one_line_and_a_build_without_it_takes_a_recovery_code(
    book: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "FACTORS", (*FACTORS, Badge))
    book.desk.second.factors = Factors()
    account, keys = book.made()
    wish = FactorWish(form=Badge(FactorRules()).forms()[0], typed={"number": "417"})
    codes = book.desk.set_factor(account, keys, wish, actor_role="clinician")

    def tried(code: str):
        typed = SignOnTry(account_id=account.account_id, passphrase=WORDS, code=code)
        return book.desk.try_on(typed)

    assert tried("417").how == "passphrase and badge"
    assert (tried("418").fault, tried("").verdict) == (
        FactorFault.CODE,
        SignOnVerdict.FACTOR_WANTED,
    )
    monkeypatch.undo()
    book.again()
    assert book.desk.asked(account.account_id) is Ask.RECOVERY
    assert tried("417").fault is FactorFault.RECOVERY
    assert tried(codes[0]).verdict is SignOnVerdict.GRANTED
