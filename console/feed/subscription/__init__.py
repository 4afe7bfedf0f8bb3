"""The conversation with a notifier (STA-024 over a WebSocket), in both directions."""
