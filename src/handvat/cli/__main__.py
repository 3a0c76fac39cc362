"""Let `python -m handvat.cli` be the `handvat` command."""

from handvat.cli.main import main

main()
