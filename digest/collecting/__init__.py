"""From feeds on the web to seed files, with provenance. A build never needs it."""
