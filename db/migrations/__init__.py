"""Hold the released shapes of the record, one SQL file each; a released file is never edited."""
