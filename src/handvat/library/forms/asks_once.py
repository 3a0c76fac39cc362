"""What a form asks of words, and when: of a name once, and nothing at a first look."""

from copy import copy
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

LOOKED = "gekeken"
APART = "|"  # no name holds it
ASKED = _("“%(name)s” may be one of you. Say it without the name, or send it again as it is.")


class AsksOnce(forms.Form):
    """A form in which a name is asked about once; sent again, it may stand.

    A finder of names knows words and not people, so it never refuses. Where somebody is praised
    in public, who is named has to agree: that is another matter, and not settled here.
    """

    gekeken = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sent = str(self.data.get(self.add_prefix(LOOKED), "")) if self.is_bound else ""
        self._looked = {one.casefold() for one in sent.split(APART) if one}

    def look_first(self) -> None:
        """Ask for nothing that is still to be filled in: somebody looks at their words first."""
        self._errors = ErrorDict()

    @property
    def points(self) -> bool:
        """Return whether there was a name to look at once."""
        return bool(self._looked)

    def asks_about(self, name: str) -> forms.ValidationError | None:
        """Return what is asked about a name, the first time that it is sent."""
        if not name or name.casefold() in self._looked:
            return None
        self._looked.add(name.casefold())
        data: Any = copy(self.data)  # of a request one may not change the first
        data[self.add_prefix(LOOKED)] = APART.join(sorted(self._looked))
        self.data = data
        return forms.ValidationError(ASKED, "name", {"name": name})
