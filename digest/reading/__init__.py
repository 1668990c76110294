"""One seed in, one article out. Pure: no files, no network, no clock."""
