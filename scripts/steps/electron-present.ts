import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/root.mjs';

const folder = join(root, 'node_modules', 'electron');
export const electronFolder = folder;

/** The Electron program on this machine, or undefined. Looks only; fetches nothing. */
export function presentElectron(): string | undefined {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) return existing(join(elsewhere, program()));
  const unpacked = read('dist/version').replace(/^v/, '') === electronVersion() && read('path.txt') !== '';
  return unpacked ? existing(join(folder, 'dist', program())) : undefined;
}

export function electronVersion(): string {
  const manifest: { version?: string } = JSON.parse(read('package.json') || '{}');
  return manifest.version ?? '';
}

/** macOS and Windows always have one; on Linux a server or a container has none. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function program(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function read(name: string): string {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function existing(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}
