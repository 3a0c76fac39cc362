"""Be a language server: editors underline as one types, and offer another way to say it."""

from importlib import import_module
from importlib.util import find_spec

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _


def serve(say: str) -> int:
    """Speak with an editor over standard input and output until it stops.

    Raises:
        BadUse: the library that speaks the protocol is not installed.
    """
    if find_spec("pygls") is None:
        raise BadUse(_("The server needs one more package: pip install 'handvat[editor]'"))
    import_module("handvat.cli.linting.editor").server(say).start_io()
    return 0
