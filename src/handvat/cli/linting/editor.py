"""Speak the language server protocol: diagnostics, what stands behind them, and rewrites."""

import asyncio
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from handvat.cli.linting.asked import Asked
from handvat.cli.linting.config import config_above
from handvat.cli.linting.files import CONFIG
from handvat.cli.linting.typing_along import TypingAlong
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.formats.known import known_rules
from handvat.framing.formats.linted import Linted
from handvat.framing.readers import Place
from handvat.framing.shapes import Finding, Level, Sentence

PAUSE = 0.4  # seconds without a keystroke, after which the whole text is considered
KINDS = {"markdown": ".md", "html": ".html"}
WEIGHTS = {
    Level.WARNING: lsp.DiagnosticSeverity.Warning,
    Level.SUGGESTION: lsp.DiagnosticSeverity.Information,
    Level.INFO: lsp.DiagnosticSeverity.Hint,
}


class Editor(LanguageServer):
    """The server, with the texts that are open."""

    def __init__(self, say: str) -> None:
        # Whole texts: the library counts lines otherwise than editors do when it applies edits.
        kind = lsp.TextDocumentSyncKind.Full
        super().__init__("handvat-lint", version("handvat"), text_document_sync_kind=kind)
        self.say = say
        self.texts: dict[str, TypingAlong] = {}
        self.pauses: dict[str, asyncio.Task[None]] = {}
        self.broken = ""  # what was last told of a configuration

    def open(self, document: lsp.TextDocumentItem) -> None:
        """Begin to look along with a text."""
        address = urlsplit(document.uri)
        path = Path(unquote(address.path)) if address.scheme == "file" else Path.cwd() / "text"
        suffix = KINDS.get(document.language_id, path.suffix.lower())
        self.texts[document.uri] = TypingAlong(str(path), suffix, Asked(), self.say)
        self.ask_anew(document.uri)
        self.tell(document.uri, self.texts[document.uri].paused(document.text))

    def ask_anew(self, uri: str) -> bool:
        """Read again what the configuration asks of a text; return whether that changed.

        A configuration that is not understood is told of once; what was asked before still holds.
        """
        along = self.texts[uri]
        try:
            changed = along.ask(_asked(Path(along.path)))
        except BadUse as broken:
            if str(broken) != self.broken:
                self.broken = str(broken)
                told = lsp.ShowMessageParams(lsp.MessageType.Warning, self.broken)
                self.window_show_message(told)
            return False
        self.broken = ""
        return changed

    def configured(self) -> None:
        """Look again at the texts of which something else is asked now."""
        for uri, along in self.texts.items():
            if self.ask_anew(uri) and along.last:
                self.tell(uri, along.paused(along.last.reading.source))

    def change(self, uri: str, text: str) -> None:
        """Look at what changed at once, and at the whole after a pause."""
        if uri in self.texts:
            self.ask_anew(uri)  # not every editor tells that a file was changed
            self.tell(uri, self.texts[uri].typed(text))
            self.stop(uri)
            self.pauses[uri] = asyncio.get_running_loop().create_task(self._after(uri, text))

    def close(self, uri: str) -> None:
        """Forget a text."""
        self.stop(uri)
        self.texts.pop(uri, None)
        self._publish(uri, [])

    def stop(self, uri: str) -> None:
        """Stop waiting for a pause."""
        waiting = self.pauses.pop(uri, None)
        if waiting:
            waiting.cancel()

    def tell(self, uri: str, text: Linted) -> None:
        """Publish what asks for another look."""
        self._publish(uri, [self._diagnostic(text, one) for one in text.remarks])

    def spot(self, text: Linted, one: Finding | Sentence) -> lsp.Range:
        """Return where a finding stands, as the editor counts."""
        return lsp.Range(
            self._position(text, text.begin(one)), self._position(text, text.end(one))
        )

    async def _after(self, uri: str, text: str) -> None:
        """Consider the whole text, in a thread: who types on meanwhile need not wait for it."""
        await asyncio.sleep(PAUSE)
        along = self.texts[uri]
        whole = await asyncio.to_thread(along.of_whole, text)
        self.tell(uri, along.considered(text, whole))

    def _publish(self, uri: str, found: list[lsp.Diagnostic]) -> None:
        told = lsp.PublishDiagnosticsParams(uri, found)
        self.text_document_publish_diagnostics(told)

    def _diagnostic(self, text: Linted, one: Finding) -> lsp.Diagnostic:
        return lsp.Diagnostic(
            range=self.spot(text, one),
            message=one.message,
            severity=WEIGHTS[one.level],
            code=one.rule,
            source="handvat",
        )

    def _position(self, text: Linted, place: Place) -> lsp.Position:
        """Return a place counted in what was agreed: code points, or 16-bit units."""
        column = place.column - 1
        agreed = self.workspace.position_encoding
        if agreed == lsp.PositionEncodingKind.Utf32:
            return lsp.Position(place.line - 1, column)
        before = text.reading.line(place.line)[:column]
        coding = "utf-8" if agreed == lsp.PositionEncodingKind.Utf8 else "utf-16-le"
        size = 1 if coding == "utf-8" else 2
        return lsp.Position(place.line - 1, len(before.encode(coding, "replace")) // size)


def server(say: str) -> Editor:
    """Return a server that answers in one language."""
    made = Editor(say)

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(editor: Editor, asked: lsp.DidOpenTextDocumentParams) -> None:
        editor.open(asked.text_document)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(editor: Editor, asked: lsp.DidChangeTextDocumentParams) -> None:
        editor.change(asked.text_document.uri, asked.content_changes[-1].text)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(editor: Editor, asked: lsp.DidCloseTextDocumentParams) -> None:
        editor.close(asked.text_document.uri)

    @made.feature(lsp.INITIALIZED)
    async def begun(editor: Editor, _asked: lsp.InitializedParams) -> None:
        await _watch(editor)

    @made.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def configured(editor: Editor, _asked: lsp.DidChangeWatchedFilesParams) -> None:
        editor.configured()

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(editor: Editor, asked: lsp.HoverParams) -> lsp.Hover | None:
        return _hover(editor, asked)

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)
    def offered(editor: Editor, asked: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _actions(editor, asked)

    return made


def _asked(path: Path) -> Asked:
    config = config_above(path.parent)
    return Asked(
        config.lang or "auto",
        Level(config.level or "suggestion"),
        config.select,
        config.ignored_in(path),
        quieter=config.quieter_in(path),
    )


async def _watch(editor: Editor) -> None:
    """Ask the editor to tell when a configuration changes, where it is able to."""
    workspace = editor.client_capabilities.workspace
    able = workspace and workspace.did_change_watched_files
    if able and able.dynamic_registration:
        watcher = lsp.FileSystemWatcher(f"**/{CONFIG}")
        asked = lsp.Registration(
            "configuration",
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            lsp.DidChangeWatchedFilesRegistrationOptions([watcher]),
        )
        await editor.client_register_capability_async(lsp.RegistrationParams([asked]))


def _hover(editor: Editor, asked: lsp.HoverParams) -> lsp.Hover | None:
    spots = lsp.Range(asked.position, asked.position)
    for _text, one in _touched(editor, asked.text_document.uri, spots):
        rule = known_rules()[one.rule]
        parts = [f"**{rule.id} {rule.name[editor.say]}**", one.message]
        parts += [said[editor.say] for said in (rule.why, rule.counter) if said]
        parts += [_("Source: %(source)s") % {"source": rule.source}] if rule.source else []
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n".join(parts)))
    return None


def _actions(editor: Editor, asked: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = asked.text_document.uri
    return [
        lsp.CodeAction(
            title=_("Say it so: %(rewrite)s") % {"rewrite": one.rewrite},
            kind=lsp.CodeActionKind.QuickFix,
            edit=lsp.WorkspaceEdit(
                {
                    uri: [
                        lsp.TextEdit(
                            editor.spot(text, editor.texts[uri].sentence(one)), one.rewrite
                        )
                    ]
                }
            ),
        )
        for text, one in _touched(editor, uri, asked.range)
        if one.rewrite
    ]


def _touched(editor: Editor, uri: str, asked: lsp.Range) -> Iterator[tuple[Linted, Finding]]:
    """Yield the findings that overlap a range."""
    along = editor.texts.get(uri)
    if along and along.last:
        for one in along.last.remarks:
            spot = editor.spot(along.last, one)
            if spot.start <= asked.end and asked.start <= spot.end:
                yield along.last, one
