#!/usr/bin/env bash
# Makes sure that the tools which the tests drive are there: Chromium, Java (Nu checker), Node. Installs Debian's packages
# when run as root; says in one sentence what to do otherwise. `werkzeug.sh node` looks for Node only.
set -euo pipefail

fehlend=()
command -v npm >/dev/null || fehlend+=(npm)
if [ "${1:-}" != node ]; then
  [ -x /usr/bin/chromium ] || fehlend+=(chromium)
  command -v java >/dev/null || fehlend+=(default-jre-headless)
fi
[ ${#fehlend[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "Für die Tests installieren: ${fehlend[*]} …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${fehlend[@]}" >/dev/null
else
  echo "Für die Tests fehlt: ${fehlend[*]}. Bitte installieren (Debian/Ubuntu: sudo apt-get install ${fehlend[*]}) und noch einmal „make test“ aufrufen." >&2
  exit 2
fi
