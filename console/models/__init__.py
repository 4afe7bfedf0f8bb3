"""Qt item models: frozen dataclass in, roles out."""
