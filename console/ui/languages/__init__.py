"""Hold the languages of the desk beside English: files of Qt Linguist, and what they compile to."""
