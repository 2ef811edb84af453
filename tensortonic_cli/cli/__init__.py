"""The commands of tt: parse, call, print, exit."""
