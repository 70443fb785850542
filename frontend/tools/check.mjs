// What a change of the desk must pass, one line for each part; `--long` (PHOIHOP_LONG=1) tours every state.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { CHROMIUM } from './chromium.mjs';

let failed = false;

function passes(name, command, ...words) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status === 0) return;
  console.log(stdout + stderr);
  failed = true;
}

const GENERATOR = 'tools/openapi';
const locked = (file) => existsSync(`${GENERATOR}/${file}`) && readFileSync(`${GENERATOR}/${file}`, 'utf8');
if (locked('package-lock.json') !== locked('node_modules/.locked')) {
  passes('generator of types', 'npm', 'ci', '--prefix', GENERATOR, '--no-audit', '--no-fund', '--loglevel=error');
  cpSync(`${GENERATOR}/package-lock.json`, `${GENERATOR}/node_modules/.locked`);
}
passes('types are those of openapi/v1.json', 'node', `${GENERATOR}/gen.mjs`, '--check');
passes('tsc', 'npx', 'tsc', '-p', 'tsconfig.json');
passes('biome', 'npx', 'biome', 'check', '--error-on-warnings', '.');
passes('vitest', 'npx', 'vitest', 'run');
if (CHROMIUM.path) passes('tours in Chromium', 'npx', 'playwright', 'test');
else console.log('skipped: vitest of the kit, tours in Chromium (apt install chromium)');
process.exitCode = failed ? 1 : 0;
