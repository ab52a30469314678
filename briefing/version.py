"""The program's version, told apart from the package so that every room may know it."""

VERSION = "0.1.0"
