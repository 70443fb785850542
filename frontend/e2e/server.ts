import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Ready, and ours: the note in our own folder names the process that we started. */
async function ready(child: ChildProcess, data: string, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`./run serve ended with ${child.exitCode}`);
    const note = await Promise.resolve()
      .then(() => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as { pid: number; url: string })
      .catch(() => null);
    const answer = note && (await fetch(`${url}/readyz`).catch(() => null));
    if (note && answer?.ok) {
      if (note.pid !== child.pid || note.url !== url)
        throw new Error(`another server answers: ${JSON.stringify(note)}`);
      return;
    }
    await pause(100);
  }
}

/** `./run serve` with a temporary folder on a free port, for all tests of a run. */
export default async function serve() {
  if (process.env.PHOIHOP_E2E) return () => {}; // somebody else's server, as the bench has one
  const data = mkdtempSync(join(tmpdir(), 'phoihop-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn('./run', ['serve'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...environment,
      PHOIHOP_DATA: data,
      PHOIHOP_PORT: String(port),
      PHOIHOP_RATE_LIMITS: 'off',
      PHOIHOP_LOG_LEVEL: 'error',
    },
  });
  await ready(child, data, url);
  process.env.PHOIHOP_E2E = JSON.stringify({ url, accounts: join(data, 'demo-accounts.json') });
  return async () => {
    child.kill('SIGTERM');
    while (child.exitCode === null) await pause(50);
    rmSync(data, { recursive: true, force: true });
  };
}
