#!/usr/bin/env bash
# Proves the Dockerfile where there is no container engine: checks it by the rules below, carries its own instructions out, one
# after the other, in a clean directory tree, and then runs what came out as its user would, without a network.
# A container path /x stands for TREE/<stage>/x here. Needs Node and npm; root, `unshare` and `setpriv` make it stricter.
#   tools/prove-dockerfile.sh          everything (a minute or two: npm ci compiles the SQLite addon)
#   tools/prove-dockerfile.sh --lint   the rules only
set -euo pipefail
cd "$(dirname "$0")/.."
ROOT=$PWD

say () { printf '== %s\n' "$*"; }
fail () { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# One instruction a line, comments gone, continued lines joined.
instructions () { sed -e '/^[[:space:]]*#/d' -e '/^[[:space:]]*$/d' Dockerfile | sed -e ':a' -e '/\\$/N; s/\\\n//; ta'; }
# The arguments of the last instruction of that name.
last () { instructions | sed -n "s/^$1 //p" | tail -1; }
# A JSON array of words, one word a line.
words () { node -e 'for (const word of JSON.parse(process.argv[1])) console.log(word)' "$1"; }

lint () {
  say 'the rules'
  instructions | grep -q '^ADD ' && fail 'COPY instead of ADD: it neither downloads nor unpacks'
  instructions | sed -n 's/^FROM //p' | while read -r image _; do
    [[ $image =~ :[0-9]+\.[0-9]+\.[0-9]+ ]] || fail "$image: the base image must be pinned to a full version"
  done
  [[ $(instructions | grep -c '^FROM ') -ge 2 ]] || fail 'tools and product need a stage each'
  [[ $(last FROM) == *-slim* ]] || fail 'the image that runs must be a slim one'
  [[ $(last USER) =~ ^[1-9][0-9]*:[1-9][0-9]*$ ]] || fail 'USER must be a number, and not that of root: Kubernetes can verify no name'
  [[ $(instructions | sed -n '/^FROM /h; /^FROM /!H; ${g;p}') == *$'\nUSER '* ]] || fail 'USER must stand in the last stage'
  for name in ENTRYPOINT CMD; do words "$(last $name)" > /dev/null || fail "$name must be a JSON array: a shell would swallow SIGTERM"; done
  [[ $(last HEALTHCHECK) == *'CMD ["node", "/app/dist/main.js"'* ]] || fail 'HEALTHCHECK must ask through the binary itself'
  instructions | grep -E '^RUN .*npm (install|i) ' && fail 'npm ci, not npm install'
  instructions | grep -E 'curl|wget|apt-get|sudo' && fail 'nothing is to be downloaded or installed but by npm ci'
  instructions | grep -E '^(ARG|ENV) .*(TOKEN|SECRET|PASSWORD)' && fail 'a secret would stay in the image'
  [[ $(head -c 100 .dockerignore | grep -v '^#' | head -1) == '*' ]] || fail '.dockerignore must exclude all and then name what goes in'
  return 0
}

# What `docker build .` would send: the files of the project that .dockerignore lets through.
context () {
  sed -n 's/^!//p' .dockerignore | while read -r entry; do
    [[ -e $entry ]] || fail ".dockerignore names $entry, which is not there"
    mkdir -p "$1/$(dirname "$entry")"
    cp -R "$entry" "$1/$(dirname "$entry")/"
  done
}

# Absolute paths of the container -> paths in the tree of the stage $1.
inside () { sed -E "s#(^|[[:space:]\"'=:])/(app|data)#\1$1/\2#g"; }

build () {
  local tree=$1 stage='' workdir=/ line verb rest
  mkdir -p "$tree/context"
  context "$tree/context"
  while read -r line; do
    verb=${line%% *} rest=${line#* }
    case $verb in
      FROM)
        stage=$tree/${rest##* }
        [[ $rest == *' AS '* ]] || stage=$tree/image
        mkdir -p "$stage"; workdir=/; : > "$stage.env" ;;
      WORKDIR) workdir=$rest; mkdir -p "$stage$workdir" ;;
      ENV) tr ' ' '\n' <<< "$rest" >> "$stage.env" ;;
      COPY) copy "$tree" "$stage" "$workdir" "$rest" ;;
      RUN)
        say "RUN $rest"
        (cd "$stage$workdir" && env -i PATH="$tree/bin:$PATH" HOME="$HOME" $(cat "$stage.env") bash -euc "$(inside "$stage" <<< "$rest")") > "$tree/run.log" 2>&1 ||
          { tail -30 "$tree/run.log" >&2; fail "RUN $rest"; } ;;
      USER|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT|CMD) ;;
      *) fail "this script does not know $verb" ;;
    esac
  done < <(instructions)
}

# COPY [--from=STAGE] SOURCE... DESTINATION, with Docker's rule that of a directory the contents are copied.
copy () {
  local tree=$1 stage=$2 workdir=$3 from=$1/context
  say "COPY $4"
  set -- $4
  if [[ $1 == --from=* ]]; then from=$tree/${1#--from=}; shift; fi
  local to=${*: -1}
  [[ $to == /* ]] && to=$stage$to || to=$stage$workdir/$to
  while [[ $# -gt 1 ]]; do
    if [[ -d $from/$1 ]]; then mkdir -p "$to"; cp -R "$from/$1/." "$to/"
    elif [[ $to == */ || $to == */. ]]; then mkdir -p "$to"; cp "$from/$1" "$to"
    else cp "$from/$1" "$to"; fi
    shift
  done
}

# A command of the image (a JSON array) as its user, in its environment.
as_user () {
  local image=$1 command=$2; shift 2
  local user; user=$(last USER)
  local -a line; mapfile -t line < <(words "$(inside "$image" <<< "$command")")
  local -a drop=()
  if [[ $(id -u) == 0 ]]; then drop=(setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs); fi
  cd "$image/app" && exec env -i PATH="$PATH" HOME=/nonexistent $(cat "$image.env") "${drop[@]}" "${line[@]}" "$@"
}

# Everything below happens without a network: in a namespace of its own, which has nothing but a loopback device.
run () {
  local image=$1 entrypoint; entrypoint=$(last ENTRYPOINT)
  local health; health=$(last HEALTHCHECK); health=${health#*CMD }
  local log=$image.log status pid

  say 'the health check fails while nothing runs'
  (as_user "$image" "$health") 2> /dev/null && fail 'it succeeds'

  say "ENTRYPOINT $entrypoint CMD $(last CMD)"
  (as_user "$image" "$entrypoint" $(words "$(last CMD)") --data "$image/data/soracom.db") > "$log" 2>&1 & pid=$!
  for _ in $(seq 100); do grep -q '^Soracom emulator ready at ' "$log" && break; kill -0 $pid 2> /dev/null || break; sleep 0.1; done
  grep -q '^Soracom emulator ready at ' "$log" || { cat "$log" >&2; fail 'it did not start'; }
  sed -n 1p "$log"
  if [[ $(id -u) == 0 ]]; then [[ $(stat -c %u /proc/$pid) == "$(last USER | cut -d: -f1)" ]] || fail 'it runs as another user'; fi

  say "HEALTHCHECK $health"
  (as_user "$image" "$health") || fail 'the health check fails'
  say 'the API answers'
  (as_user "$image" '["node", "-e", "fetch(\"http://127.0.0.1:\" + process.env.SORACOM_EMULATOR_PORT + \"/v1/auth\", { method: \"POST\", headers: { \"content-type\": \"application/json\" }, body: JSON.stringify({ email: \"demo@example.com\", password: \"DemoPassw0rd\" }) }).then((r) => process.exit(r.status === 200 ? 0 : 1))"]') || fail 'no login'
  [[ -s $image/data/soracom.db ]] || fail 'nothing was written to /data'
  if [[ $(id -u) == 0 ]]; then (as_user "$image" '["touch", "/app/dist/main.js"]') 2> /dev/null && fail 'its user can change the program'; fi

  say 'SIGTERM'
  kill -TERM $pid
  status=0; wait $pid || status=$?
  [[ $status == 0 ]] || { tail -5 "$log" >&2; fail "it ended with $status"; }
}

if [[ ${1:-} == --run ]]; then
  # Without it the namespace's loopback device is down; `ip` is not everywhere, Node and Python cannot do without an ioctl.
  if [[ ${3:-} == alone ]]; then ip link set lo up 2> /dev/null || python3 -c 'import fcntl,socket,struct; fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh14x", b"lo", 0x41))'; fi
  run "$2"
  exit 0
fi

lint
[[ ${1:-} == --lint ]] && exit 0

TREE=$(mktemp -d "${TMPDIR:-/tmp}/dockerfile.XXXXXX")
trap 'rm -rf "$TREE"' EXIT
chmod 755 "$TREE"
mkdir "$TREE/bin"
# Only root can give files away.
if [[ $(id -u) != 0 ]]; then printf '#!/bin/sh\n' > "$TREE/bin/chown"; chmod +x "$TREE/bin/chown"; fi
build "$TREE"
say "the image's own files: $(du -sh "$TREE/image" | cut -f1)"
if unshare -n true 2> /dev/null; then unshare -n bash "$ROOT/tools/prove-dockerfile.sh" --run "$TREE/image" alone
else say 'no network namespaces here: it runs with the network'; bash "$ROOT/tools/prove-dockerfile.sh" --run "$TREE/image"; fi
say 'the Dockerfile is good'
