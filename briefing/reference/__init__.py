"""What is known before reading: organisations, summits, leaders, countries, places, spellings and word lists."""
