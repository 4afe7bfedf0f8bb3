"""Refuse an act in words that can be translated."""


class RefusedError(Exception):
    """An act does not fit what is; nothing was done.

    Attributes:
        template: The sentence with named places, for example ``This contact belongs to {owner}.``
        values: What stands in the places; shown, never logged.
    """

    def __init__(self, template: str, **values: str) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values
