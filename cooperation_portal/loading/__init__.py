"""Loads a folder of YAML files into the models; the format is described in docs/content-format.md.

It knows no model and no field by name: what a file may say is read from the models (`schema`).
"""

from .loader import load_folder
from .problems import LoadError

__all__ = ["LoadError", "load_folder"]
