#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own, which is thrown away when the command ends:
#
#     bash tools/postgres.sh COMMAND [ARGUMENT …]
#
# The command finds the server in DATABASE_URL. Ends with 69 where PostgreSQL is not installed, else as the command does.
set -euo pipefail

postgres_folder() {
    local initdb newest=
    for initdb in /usr/lib/postgresql/*/bin/initdb; do
        if [ -x "$initdb" ]; then newest=$(dirname "$initdb"); fi
    done
    echo "$newest"
}

# PostgreSQL refuses to run as root: there it runs as its own user.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

start_postgres() {
    postgres_data=$(mktemp -d)
    if [ "$(id -u)" = 0 ]; then chown postgres "$postgres_data"; fi
    postgres_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    as_postgres "$postgres_bin/initdb" --pgdata="$postgres_data/data" --username=portal --auth=trust --encoding=UTF8 \
        --locale=C.UTF-8 >/dev/null
    # A database that is thrown away need not outlive a power cut.
    local options="-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_data"
    options+=" -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c jit=off"
    as_postgres "$postgres_bin/pg_ctl" --pgdata="$postgres_data/data" --log="$postgres_data/log" --wait --silent \
        --options="$options" start >/dev/null
}

stop_postgres() {
    if [ -n "${postgres_data:-}" ]; then
        as_postgres "$postgres_bin/pg_ctl" --pgdata="$postgres_data/data" --mode=immediate --silent stop >/dev/null 2>&1 || true
        rm -rf "$postgres_data"
    fi
}

postgres_bin=$(postgres_folder)
if [ -z "$postgres_bin" ]; then
    echo "PostgreSQL is not installed" >&2
    exit 69
fi
trap stop_postgres EXIT
start_postgres
DATABASE_URL="postgres://portal@127.0.0.1:$postgres_port/postgres" "$@"
