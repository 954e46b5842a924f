"""Dates as a reference work writes them: the month in full."""

DATE_FORMAT = "j F Y"
