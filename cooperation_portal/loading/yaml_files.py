"""YAML as a reader expects it: YAML 1.2's plain values, names that stand once, and the line of each mapping.

YAML 1.1, which PyYAML reads by itself, takes `NO` for false, `10:30` for 630 and `2018-02-31` for a crash.
"""

import re

import yaml

_CORE_SCHEMA = {
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "int": (r"[-+]?(?:0|[1-9][0-9]{0,17})", "-+0123456789"),
    "float": (r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]{1,3})?", "-+.0123456789"),
}


class YamlError(Exception):
    """The text is not YAML that the portal reads; `line` is 0 where it is not known."""

    def __init__(self, message, line=0):
        super().__init__(message)
        self.line = line


class Mapping(dict):
    """A YAML mapping that knows the line on which it begins."""

    line = 0


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


for _name, (_pattern, _first) in _CORE_SCHEMA.items():
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"^(?:{_pattern})\Z"), list(_first))


def _mapping(loader, node):
    pairs = Mapping()
    pairs.line = node.start_mark.line + 1
    yield pairs
    for key_node, value_node in node.value:
        name = loader.construct_object(key_node, deep=True)
        if not isinstance(name, str):
            raise yaml.constructor.ConstructorError(None, None, "a field's name must be a word", key_node.start_mark)
        if name in pairs:
            raise yaml.constructor.ConstructorError(None, None, f"{name!r} stands twice", key_node.start_mark)
        pairs[name] = loader.construct_object(value_node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def parse_yaml(data):
    """The content of a YAML file given as bytes; raises YamlError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise YamlError("the file is not UTF-8 text", data.count(b"\n", 0, error.start) + 1) from error
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 (a SafeLoader)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError(f"character U+{ord(text[error.position]):04X} is not allowed", line) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        hint = " (indent with spaces, not with tabs)" if "\\t" in (error.problem or "") else ""
        raise YamlError(f"not YAML: {error.problem or error}{hint}", mark.line + 1 if mark else 0) from error
    except yaml.YAMLError as error:
        raise YamlError(f"not YAML: {error}") from error
    except RecursionError as error:
        raise YamlError("values are nested too deeply") from error
    except ValueError as error:
        raise YamlError(f"not YAML: {error}") from error
