"""Say what is wrong with this house, and what to do about it."""

import argparse
from collections.abc import Iterator

from handvat.cli.checks import CHECKS, Finding, Weight
from handvat.cli.checks.mail import send_test

MARKS = {Weight.WELL: "✓", Weight.MIND: "!", Weight.WRONG: "✗"}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `doctor` command."""
    parser = subparsers.add_parser("doctor", help="Say what is wrong and what to do")
    parser.add_argument("--mail", metavar="ADDRESS", help="send a message there as a test")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look at everything; return 1 when something is wrong."""
    findings = list(_looked(arguments.mail))
    for finding in findings:
        print(MARKS[finding.weight], finding.what)
        if finding.remedy:
            print("   →", finding.remedy)
    wrong = sum(finding.weight is Weight.WRONG for finding in findings)
    mind = sum(finding.weight is Weight.MIND for finding in findings)
    print(f"\n{wrong} wrong, {mind} to mind, {len(findings) - wrong - mind} well")
    return 1 if wrong else 0


def _looked(address: str | None) -> Iterator[Finding]:
    for check in CHECKS:
        yield from _safely(check.__name__, check())
    if address:
        yield send_test(address)


def _safely(name: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield findings; a check that breaks is a finding too."""
    try:
        yield from findings
    except Exception as trouble:  # noqa: BLE001 -- the doctor looks on, whatever breaks
        yield Finding(
            Weight.WRONG, f"Could not look at {name}: {type(trouble).__name__}: {trouble}"
        )
