"""The pipeline that makes the platform's own translation model: from aligned text to weights."""
