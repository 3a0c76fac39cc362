from handvat.people.actions.typed import Typed


def test_of_what_was_typed_only_sentences_are_shown():
    fields = (("state", "begun"), ("what", "Wij vragen door."), ("owner", ""), ("b", "b16"))

    assert Typed("/programma/1/cul-tea-1/", fields).words == ("Wij vragen door.",)
