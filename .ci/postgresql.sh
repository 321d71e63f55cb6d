# Sourced by .ci/run: sees to it that a PostgreSQL server is there for the tests and exports its address as LICET_TEST_POSTGRES.
# Where there is none and none can be installed, nothing is exported, and the tests say which half they skipped.

postgresql_for_tests() {
  if [ -n "${LICET_TEST_POSTGRES:-}" ]; then
    echo '== PostgreSQL: the server that LICET_TEST_POSTGRES names'
    return 0
  fi
  if [ "$(id -u)" -ne 0 ]; then
    echo '== PostgreSQL: skipped, since only root can install and start it; LICET_TEST_POSTGRES may name a server'
    return 0
  fi
  if ! command -v pg_ctlcluster >/dev/null; then
    if ! command -v apt-get >/dev/null; then
      echo '== PostgreSQL: skipped, since it is not here and there is no apt-get; LICET_TEST_POSTGRES may name a server'
      return 0
    fi
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y postgresql; } </dev/null >/dev/null 2>&1 || {
      echo '== PostgreSQL: skipped, since it could not be installed; LICET_TEST_POSTGRES may name a server'
      return 0
    }
  fi
  cluster="$(pg_lsclusters -h | head -n 1)"
  read -r version name port _ <<<"$cluster"
  pg_ctlcluster "$version" "$name" start >/dev/null 2>&1 # fails where it runs already
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    pg_isready -q -p "$port" && break
    sleep 1
  done
  # A role that may make databases and nothing else; every test makes its own and drops it.
  if ! as_postgres "$port" -c "do \$\$ begin
      if not exists (select from pg_roles where rolname = 'licet') then create role licet login; end if;
    end \$\$; alter role licet login createdb password 'licet';" >/dev/null; then
    echo '== PostgreSQL: skipped, since its role could not be made'
    return 0
  fi
  export LICET_TEST_POSTGRES="postgres://licet:licet@127.0.0.1:$port/postgres"
  echo "== PostgreSQL: version $version on port $port"
}

as_postgres() {
  local port="$1"
  shift
  if command -v runuser >/dev/null; then
    runuser -u postgres -- psql -q -p "$port" -v ON_ERROR_STOP=1 "$@" </dev/null
  else
    su postgres -c "$(printf '%q ' psql -q -p "$port" -v ON_ERROR_STOP=1 "$@")" </dev/null
  fi
}
