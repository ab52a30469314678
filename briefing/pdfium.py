"""PDFium, which reads PDFs and draws rasters for us, serves one thread at a time: whoever asks it takes the turn."""

from threading import Lock

TURN = Lock()
