"""How fast and how large, measured and compared in one run: `invoke bench`. Not for digests."""
