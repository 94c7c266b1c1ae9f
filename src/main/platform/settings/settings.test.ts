import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetWorkspace, recentWorkspaces, rememberWorkspace } from './recent-workspaces.ts';
import { createSettings } from './settings.ts';
import { defaultSettings } from './settings-schema.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => createSettings({ folder });
const keptAside = () => readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'));

describe('settings', () => {
  it('are as they should be at first, kept over a restart, and told to whoever listens', () => {
    const first = open();
    expect(first.get()).toEqual(defaultSettings);
    const heard: string[] = [];
    const stop = first.subscribe(({ theme }) => heard.push(theme));
    first.set({ theme: 'dark', zoom: 125 });
    stop();
    first.set({ theme: 'light' });
    expect(heard).toEqual(['dark']);
    expect(open().get()).toEqual({ ...defaultSettings, theme: 'light', zoom: 125 });
    expect(open().problem()).toBeNull();
    const { notices } = defaultSettings;
    const shown = { theme: 'light', zoom: 125, yourName: '', closeToTray: true, welcomed: false, notices };
    expect(open().shown()).toEqual(shown);
  });

  it.each(['{"theme":"da', '', 'null', '[1]', '\0\0\0\0', '"text"'])(
    'start anew from a damaged file, which is kept: %j',
    (content) => {
      writeFileSync(file, content);
      const settings = open();
      expect(settings.get()).toEqual(defaultSettings);
      const [aside] = keptAside();
      expect(readFileSync(join(folder, String(aside)), 'utf8')).toBe(content);
      expect(settings.problem()).toContain(String(aside));
      settings.set({ zoom: 110 });
      expect(open().get().zoom).toBe(110);
      expect(open().problem()).toBeNull();
    },
  );

  it('keep each that is as it should be when others are not', () => {
    const content = JSON.stringify({ theme: 'dark', zoom: 9000, recent: 'none', later: { version: 2 } });
    writeFileSync(file, content);
    const settings = open();
    expect(settings.get()).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(settings.problem()).toMatch(/^Some settings could not be read and start anew: zoom, recent\./);
    expect(readFileSync(join(folder, String(keptAside()[0])), 'utf8')).toBe(content);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'dark', zoom: 100, later: { version: 2 } });
    expect(open().problem()).toBeNull();
  });

  it('still work for the day when the file cannot be used at all, and say so', () => {
    mkdirSync(file);
    const settings = open();
    expect(settings.problem()).toMatch(/last until Throughline closes\. .*settings\.json/);
    settings.set({ zoom: 90 });
    expect(settings.get().zoom).toBe(90);
  });

  it('use the store that the host hands in', () => {
    const written: Record<string, unknown>[] = [];
    const settings = createSettings({
      folder,
      openStore: () => ({ store: { zoom: 150 }, set: (values) => written.push(values) }),
    });
    settings.set({ yourName: 'Ann', theme: undefined });
    expect([settings.get().zoom, written]).toEqual([150, [{ yourName: 'Ann' }]]);
    expect(existsSync(file)).toBe(false);
  });
});

it('remembers the latest workspaces, marks those that are gone, and forgets on request', () => {
  const settings = open();
  const here = join(folder, 'here.throughline');
  writeFileSync(here, '');
  for (let n = 0; n < 25; n++) rememberWorkspace(settings, { file: `/gone/${n}`, name: `W${n}` }, n);
  rememberWorkspace(settings, { file: here, name: 'Here' }, 100);
  rememberWorkspace(settings, { file: '/gone/24', name: 'Renamed' }, 101);
  const recent = recentWorkspaces(settings);
  expect(recent).toHaveLength(20);
  expect(recent.slice(0, 3)).toEqual([
    { file: '/gone/24', name: 'Renamed', openedAt: '1970-01-01T00:00:00.101Z', missing: true },
    { file: here, name: 'Here', openedAt: '1970-01-01T00:00:00.100Z', missing: false },
    { file: '/gone/23', name: 'W23', openedAt: '1970-01-01T00:00:00.023Z', missing: true },
  ]);
  forgetWorkspace(settings, here);
  expect(recentWorkspaces(settings).map(({ file }) => file)).not.toContain(here);
});
