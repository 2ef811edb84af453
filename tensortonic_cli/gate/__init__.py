"""The rules for authored exercises, as a list of findings."""

from tensortonic_cli.gate.course import Checkout, Course, Entry, find_checkout, read_course, select
from tensortonic_cli.gate.finding import Finding
from tensortonic_cli.gate.inspection import Inspection, inspect
from tensortonic_cli.gate.scaffold import scaffold
from tensortonic_cli.gate.stubs import Synced, sync

__all__ = [
    "Checkout",
    "Course",
    "Entry",
    "Finding",
    "Inspection",
    "Synced",
    "find_checkout",
    "inspect",
    "read_course",
    "scaffold",
    "select",
    "sync",
]
