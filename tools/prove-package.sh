#!/usr/bin/env bash
# Proves the package as its users get it: packs it, installs the tarball in an empty project, runs the program, checks a
# program that imports it with tsc under the usual settings, and runs examples/vitest there.
set -euo pipefail
cd "$(dirname "$0")/.."
ROOT=$PWD
say () { printf '== %s\n' "$*"; }
fail () { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
version_of () { node -p "require('$ROOT/package.json').devDependencies['$1']"; }

PROJECT=$(mktemp -d "${TMPDIR:-/tmp}/package.XXXXXX")
[[ -n ${KEEP:-} ]] || trap 'rm -rf "$PROJECT"' EXIT

say 'pack'
TARBALL=$PROJECT/$(npm pack --silent --pack-destination "$PROJECT" | tail -1)
tar -tzf "$TARBALL" | sed 's#^package/##' | sort > "$PROJECT/contents"
if grep -vE '^(dist/.+|fixtures/.+\.json|package\.json|README\.md|LICENSE)$' "$PROJECT/contents"; then fail 'that does not belong into the package'; fi
if grep -E '\.(ts|map)$' "$PROJECT/contents" | grep -v '^dist/types/.*\.d\.ts$'; then fail 'sources and maps do not belong into the package'; fi
for file in dist/main.js dist/emulator.js dist/types/emulator.d.ts dist/generated/contract.json dist/THIRD-PARTY-LICENSES.txt LICENSE README.md; do
  grep -qx "$file" "$PROJECT/contents" || fail "$file is missing"
done
echo "$(wc -l < "$PROJECT/contents") files, $(du -h "$TARBALL" | cut -f1)"

say 'install the tarball in an empty project'
cd "$PROJECT"
echo '{ "name": "user", "private": true, "type": "module" }' > package.json
# The SQLite addon is compiled for minutes where it cannot be downloaded; ours is the same one.
npm install --no-audit --no-fund --prefer-offline --loglevel=error --ignore-scripts "$TARBALL"
cp -R "$ROOT/node_modules/better-sqlite3/build" node_modules/better-sqlite3/
npm install --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error --save-dev --save-exact \
  "typescript@$(version_of typescript)" "vitest@$(version_of vitest)" "@types/node@$(version_of @types/node)"

say 'the program'
npx --no-install soracom-emulator --version
npx --no-install soracom-emulator exec -- node -e 'fetch(process.env.SORACOM_ENDPOINT + "/v1/sims").then((answer) => process.exit(answer.status === 401 ? 0 : 1))' || fail 'exec'

say 'the library, under ESM and CommonJS'
cat > use.mts <<'TS'
import { createEmulator, type Emulator, type EmulatorOptions, type Fixture, type JobReport } from 'soracom-emulator'

const fixture: Fixture = { operators: [{ email: 'me@example.com', password: 'Passw0rd', sims: [{ subscription: 'plan-D', status: 'active' }] }] }
const options: EmulatorOptions = { fixture, freeze: true }
const emulator: Emulator = await createEmulator(options)
const happened: JobReport[] = emulator.clock.advance('1d')
const answer = await emulator.inject({ method: 'POST', url: '/v1/auth', payload: emulator.credentials ?? {} })
if (happened.length !== 0 || answer.statusCode !== 200) throw new Error(answer.body)
await emulator.close()
// @ts-expect-error: the types are there, so what is no option is an error
void (() => createEmulator({ prot: 1 }))
TS
cp "$ROOT"/examples/vitest/*.ts .
cat > tsconfig.json <<'JSON'
{ "compilerOptions": { "strict": true, "skipLibCheck": true, "noEmit": true, "target": "es2022", "module": "nodenext", "types": ["node"] }, "include": ["*.ts", "*.mts"] }
JSON
npx --no-install tsc -p . || fail 'nodenext'
npx --no-install tsc -p . --module esnext --moduleResolution bundler || fail 'bundler'
npx --no-install tsc -p . --exactOptionalPropertyTypes --noUncheckedIndexedAccess --verbatimModuleSyntax || fail 'the strictest settings'
npx --no-install tsc -p . --noEmit false --outDir out && node out/use.mjs
node -e "require('soracom-emulator').createEmulator().then((emulator) => emulator.close())" 2> /dev/null || fail 'require'

say 'the example'
npx --no-install vitest run
say 'the package is good'
