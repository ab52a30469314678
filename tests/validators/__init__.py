"""Validators that others wrote, held against the finished files, and each against a fault that it must see.

They are programs beside the project, not parts of it: .ci/run installs them and runs this room.
"""
