"""The `handvat` command."""
