"""The rooms of the desk: each builds its panes, joins them and says which acts it does."""
