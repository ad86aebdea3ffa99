import socket

import pytest

from tools.port import problem


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_port_in_use_is_named_with_a_way_out(taken_port):
    assert problem(str(taken_port)) == (
        f"Port {taken_port} is in use. Stop what runs there or choose another: PORT={taken_port + 1} make run"
    )


def test_port_is_free_once_its_owner_left():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    assert problem(str(port)) is None


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "80 80", "٨٠٠٠"])
def test_port_must_be_a_number_of_a_port(text):
    assert problem(text) == f"PORT must be a number from 1 to 65535, not {text!r}."
