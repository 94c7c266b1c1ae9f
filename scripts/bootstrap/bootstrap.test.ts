import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../bootstrap/root.mjs';

// A project in miniature: one package that lies beside it, so that the real npm installs it without a network.
const manifest = (dependencies: Record<string, string>) =>
  JSON.stringify({ name: 'mini', version: '1.0.0', dependencies });
const lock = (version: string, dependencies = { left: 'file:left' }) =>
  JSON.stringify({
    name: 'mini',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'mini', version: '1.0.0', dependencies },
      left: { version },
      'node_modules/left': { resolved: 'left', link: true },
    },
  });
const program = `
if (process.argv.includes('--wait')) {
  process.on('SIGTERM', () => process.exit(0));
  setInterval(() => {}, 1000);
}
console.log(JSON.stringify({ args: process.argv.slice(2), pid: process.pid }));
`;

let project = '';
const started: number[] = [];
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
const at = (path: string) => join(project, path);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  cpSync(join(root, 'scripts', 'bootstrap'), at('scripts/bootstrap'), { recursive: true });
  put('scripts/probe.mjs', "import { enter } from './bootstrap/enter.mjs';\nawait enter('probe');\n");
  put('scripts/commands/probe.ts', program);
  put('package.json', manifest({ left: 'file:left' }));
  put('package-lock.json', lock('1.0.0'));
  put('left/package.json', JSON.stringify({ name: 'left', version: '1.0.0' }));
});

afterEach(() => {
  // A test that failed halfway leaves nothing running.
  for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  rmSync(project, { recursive: true, force: true, maxRetries: 3 });
});

function start(...args: string[]): ChildProcess & { said: { out: string; err: string } } {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = spawn(process.execPath, [at('scripts/probe.mjs'), ...args], { cwd: project, env });
  if (child.pid) started.push(child.pid);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return Object.assign(child, { said });
}

async function run(...args: string[]) {
  const child = start(...args);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...child.said };
}

const installing = /^Installing packages .* s$/m;
const updating = /^Updating packages .* s$/m;

describe('the start of every command', () => {
  it('installs into an empty folder, then runs the command with its arguments, its stdout untouched', async () => {
    const { code, out, err } = await run('--port', '1');
    expect(err).toMatch(installing);
    expect(JSON.parse(out).args).toEqual(['--port', '1']);
    expect(code).toBe(0);
    expect(existsSync(at('node_modules/left/package.json'))).toBe(true);
  });

  it('installs nothing a second time, and again when the lock has changed', async () => {
    await run();
    expect((await run()).err).toBe('');
    put('left/package.json', JSON.stringify({ name: 'left', version: '2.0.0' }));
    put('package-lock.json', lock('2.0.0'));
    expect((await run()).err).toMatch(updating);
    expect((await run()).err).toBe('');
  });

  it('accepts what was installed by hand', async () => {
    await run();
    rmSync(at('node_modules/.throughline-installed'));
    expect((await run()).err).toBe('');
  });

  it('does over an installation that was cut off', async () => {
    await run();
    rmSync(at('node_modules/.throughline-installed'));
    writeFileSync(at('node_modules/.package-lock.json'), '{"packages": {"node_mod');
    expect((await run()).err).toMatch(updating);
  });

  it('says what npm says when the packages cannot be installed, and does so again the next time', async () => {
    put('package.json', manifest({ left: 'file:left', right: 'file:right' }));
    for (const _ of [1, 2]) {
      const { code, out, err } = await run();
      expect(err).toContain('Missing: right@');
      expect(err).toContain('The packages could not be installed.');
      expect(out).toBe('');
      expect(code).toBe(1);
    }
  });

  it('takes over from a command that was killed while it installed', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.on('close', resolve));
    put('out/install.lock', String(dead.pid));
    expect((await run()).err).toMatch(installing);
    expect(existsSync(at('out/install.lock'))).toBe(false);
  });

  it('installs once when two commands start together', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ err }) => installing.test(err))).toHaveLength(1);
  });

  it('ends what it started when it is killed outright', async () => {
    const child = start('--wait');
    const { pid } = await said(child);
    expect(pid).not.toBe(child.pid);
    child.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  it('passes a request to end on to what it started, and waits for it', async () => {
    const child = start('--wait');
    await said(child);
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

async function said(child: ReturnType<typeof start>): Promise<{ pid: number }> {
  await expect.poll(() => child.said.out, { timeout: 20_000 }).toContain('\n');
  const probe: { pid: number } = JSON.parse(child.said.out);
  started.push(probe.pid);
  return probe;
}

function isAlive(pid: number): boolean {
  const state = existsSync(`/proc/${pid}/stat`)
    ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0]
    : undefined;
  if (process.platform === 'linux') return state !== undefined && state !== 'Z';
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
