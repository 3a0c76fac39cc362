"""How allauth behaves here: nobody signs themselves up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from the roster or an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: people come in by the import or by hand."""
        return False
