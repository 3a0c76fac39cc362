"""The language server, met by a real client that speaks its protocol."""

import asyncio
import json
import subprocess
import sys
import time

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

TEXT = "# Code\n\n😀 Het is verboden om te roepen.\n\nWij laten elkaar uitpraten.\n"
KINDS = lsp.PositionEncodingKind


class Client(LanguageClient):
    """A client that keeps what it was told."""

    def __init__(self):
        super().__init__("test", "1")
        self.told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]  # the library says nothing of it
        def keep(found: lsp.PublishDiagnosticsParams):
            self.told.put_nowait(found)

        self.asked: asyncio.Queue[lsp.RegistrationParams] = asyncio.Queue()
        self.shown: asyncio.Queue[lsp.ShowMessageParams] = asyncio.Queue()

        @self.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]  # as above
        def register(asked: lsp.RegistrationParams):
            self.asked.put_nowait(asked)

        @self.feature(lsp.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]  # as above
        def show(said: lsp.ShowMessageParams):
            self.shown.put_nowait(said)

    async def begin(self, folder, encoding=KINDS.Utf16):
        await self.start_io(sys.executable, "-m", "handvat.cli", "lint", "--server", cwd=folder)
        general = lsp.GeneralClientCapabilities(position_encodings=[encoding])
        watched = lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
        workspace = lsp.WorkspaceClientCapabilities(did_change_watched_files=watched)
        capabilities = lsp.ClientCapabilities(general=general, workspace=workspace)
        await self.initialize_async(lsp.InitializeParams(capabilities=capabilities))
        self.initialized(lsp.InitializedParams())

    async def open(self, uri, text, language="markdown"):
        document = lsp.TextDocumentItem(uri, language, 1, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        return await self.next()

    async def change(self, uri, text, number=2):
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        document = lsp.VersionedTextDocumentIdentifier(number, uri)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [whole]))
        return await self.next()

    async def next(self):
        return (await asyncio.wait_for(self.told.get(), 15)).diagnostics


@pytest.fixture
def speak(tmp_path, monkeypatch):
    """Return a way to run a conversation with the server, in a folder of its own."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def run(talk, encoding=KINDS.Utf16):
        async def whole():
            client = Client()
            await client.begin(tmp_path, encoding)
            try:
                return await talk(client, (tmp_path / "code.md").as_uri())
            finally:
                await client.shutdown_async(None)
                client.exit(None)
                await client.stop()

        return asyncio.run(whole())

    return run


def spots(found):
    return {one.code: (one.range.start.line, one.range.start.character) for one in found}


@pytest.mark.parametrize(
    ("encoding", "column"), [(KINDS.Utf16, 10), (KINDS.Utf32, 9), (KINDS.Utf8, 12)]
)
def test_a_finding_stands_where_the_editor_counts_it(speak, encoding, column):
    async def talk(client, uri):
        return await client.open(uri, TEXT)

    found = speak(talk, encoding)

    assert spots(found)["F101"] == (2, column)
    assert {one.severity for one in found if one.code == "F101"} == {
        lsp.DiagnosticSeverity.Information
    }


def test_what_is_typed_is_looked_at_and_what_is_mended_goes(speak):
    async def talk(client, uri):
        await client.open(uri, "Wij luisteren.")
        worse = await client.change(uri, "Wij luisteren.\n\nHet is verboden om te roepen.")
        better = await client.change(uri, "Wij luisteren.\n\nWij praten zacht.", 3)
        return spots(worse), spots(better)

    worse, better = speak(talk)

    assert (worse["F101"], "F101" in better) == ((2, 7), False)


def test_what_is_said_of_the_whole_text_follows_when_one_pauses(speak):
    async def talk(client, uri):
        await client.open(uri, "Wij luisteren.")
        at_once = await client.change(uri, "Wij luisteren.\n\nHet is verboden om te roepen.")
        return spots(at_once), spots(await client.next())

    at_once, later = speak(talk)

    assert (set(at_once), set(later)) == ({"F101"}, {"F101", "D302"})


def test_another_way_to_say_it_replaces_the_sentence(speak):
    async def talk(client, uri):
        found = {one.code: one for one in await client.open(uri, TEXT)}
        document, spot = lsp.TextDocumentIdentifier(uri), found["F101"].range
        context = lsp.CodeActionContext([found["F101"]])
        actions = await client.text_document_code_action_async(
            lsp.CodeActionParams(document, spot, context)
        )
        hover = await client.text_document_hover_async(lsp.HoverParams(document, spot.start))
        return actions, hover

    actions, hover = speak(talk)
    edit = next(iter(actions[0].edit.changes.values()))[0]

    assert (edit.range.start.line, edit.range.end) == (2, lsp.Position(2, 32))
    assert edit.new_text in actions[0].title
    assert "F101" in hover.contents.value
    assert "Cialdini" in hover.contents.value


def test_the_configuration_above_the_text_is_kept_to(speak, tmp_path):
    (tmp_path / "handvat-lint.toml").write_text('ignore = ["F101"]\n')

    async def talk(client, uri):
        return await client.open(uri, TEXT)

    assert "F101" not in spots(speak(talk))


def test_a_configuration_that_changes_counts_from_the_next_keystroke(speak, tmp_path):
    async def talk(client, uri):
        before = spots(await client.open(uri, TEXT))
        (tmp_path / "handvat-lint.toml").write_text('ignore = ["F101"]\n')
        spared = spots(await client.change(uri, TEXT + "."))
        (tmp_path / "handvat-lint.toml").write_text('ignore = ["F102"]\n')
        again = spots(await client.change(uri, TEXT + "..", 3))
        return before, spared, again

    before, spared, again = speak(talk)

    assert ("F101" in before, "F101" in spared, "F101" in again) == (True, False, True)


def test_an_editor_that_tells_of_a_changed_configuration_needs_no_keystroke(speak, tmp_path):
    config = tmp_path / "handvat-lint.toml"

    async def talk(client, uri):
        await client.open(uri, TEXT)
        config.write_text('document = "regulation"\n')
        event = lsp.FileEvent(config.as_uri(), lsp.FileChangeType.Created)
        client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))
        quieter = spots(await client.next())
        config.unlink()
        client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))
        return quieter, spots(await client.next())

    quieter, again = speak(talk)

    assert ("F101" in quieter, "F101" in again) == (False, True)


def test_an_editor_is_asked_to_tell_when_a_configuration_changes(speak):
    async def talk(client, _uri):
        return await asyncio.wait_for(client.asked.get(), 15)

    (one,) = speak(talk).registrations

    assert one.method == lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
    assert one.register_options == {"watchers": [{"globPattern": "**/handvat-lint.toml"}]}


def test_a_broken_configuration_is_told_of_once_and_what_was_asked_still_holds(speak, tmp_path):
    config = tmp_path / "handvat-lint.toml"
    config.write_text('ignore = ["F101"]\n')

    async def talk(client, uri):
        await client.open(uri, TEXT)
        config.write_text("ignore = [\n")
        found = spots(await client.change(uri, TEXT + "."))
        await client.change(uri, TEXT + "..", 3)
        return found, [client.shown.get_nowait().message for _ in range(client.shown.qsize())]

    found, shown = speak(talk)

    assert "F101" not in found
    assert len(shown) == 1
    assert "handvat-lint.toml cannot be read as TOML" in shown[0]


def test_it_ends_quietly_when_the_editor_says_so():
    asks: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"capabilities": {}}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    said = [json.dumps({"jsonrpc": "2.0", **one}) for one in asks]
    whole = "".join(f"Content-Length: {len(one)}\r\n\r\n{one}" for one in said).encode()
    line = [sys.executable, "-m", "handvat.cli", "lint", "--server"]
    done = subprocess.run(line, input=whole, capture_output=True, check=False)  # noqa: S603 -- our own command

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_keystroke_in_twenty_pages_is_answered_at_once(speak):
    kind = "Wij vragen door voor we oordelen over {0}, en vatten samen wat we hoorden over {0}."
    stern = "Het is verboden om te roepen in kamer {0}; we bespreken dat elke maand in kamer {0}."
    said = [(stern if number % 8 == 0 else kind).format(number) for number in range(620)]
    text = "\n\n".join(said) + "\n\n"

    async def talk(client, uri):
        await client.open(uri, text)
        waited = []
        for number in range(12):
            begun = time.perf_counter()
            await client.change(uri, f"{text}Wij typen{'.' * number}", number + 2)
            waited.append(time.perf_counter() - begun)
        return waited

    waited = speak(talk)

    assert len(text) > 20 * 2500
    assert min(waited) < 0.05  # seconds; the least of twelve: the machine has more to do
