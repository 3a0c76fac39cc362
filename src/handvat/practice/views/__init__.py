"""Pages of practising together."""
