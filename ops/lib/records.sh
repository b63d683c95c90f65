# shellcheck shell=bash
# Sourced: what was done is written where somebody looks for it.

baselines=${TAILTOWN_BASELINES:-$root/docs/operations/baselines.md}

# figure COMMAND WHAT VALUE GOAL: a line of the table, with the day.
figure() {
  [ -f "$baselines" ] || return 0
  # shellcheck disable=SC2016
  printf '| %s | `%s` | %s | **%s** | %s |\n' "$(date -u +%F)" "$1" "$2" "$3" "$4" >>"$baselines"
}

# note_event KIND FACTS: an event of the installation, which operators see in their console and the go-live check reads.
note_event() {
  local refused=false id
  if [ "$1" = drill-failed ]; then refused=true; fi
  id=$(cat /proc/sys/kernel/random/uuid)
  superuser tailtown >/dev/null <<SQL
select platform.note_house_events(jsonb_build_array(jsonb_build_object('id', '$id', 'kind', '$1', 'actor', '', 'address', '', 'about', '',
  'firstAt', now(), 'lastAt', now(), 'times', 1, 'refused', $refused, 'request', 'bin/ops', 'facts', '$2'::jsonb)));
SQL
}

# file_record KIND FACTS: what the go-live checklist judges. Facts are a JSON object of texts.
file_record() {
  local id
  id=$(cat /proc/sys/kernel/random/uuid)
  superuser tailtown >/dev/null <<SQL
select platform.file_record('$id', '$1', now(), 'bin/ops', '$2'::jsonb);
SQL
}
