"""Many articles in, days in order. Pure: no files, no network, no clock."""
