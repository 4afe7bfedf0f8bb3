"""The signed folder by which an agency hands people and rules to every desk."""
