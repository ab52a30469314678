"""The page's mechanics: what templates see and may call, and how their HTML is read."""
