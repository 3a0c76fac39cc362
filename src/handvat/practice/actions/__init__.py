"""What people do to practise together."""
