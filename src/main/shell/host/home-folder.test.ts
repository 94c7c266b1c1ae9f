import { expect, test } from 'vitest';
import { homeFolder } from './home-folder.ts';

const on = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) => ({ platform, env, homedir: '/home/mk' });

test('each OS has its own place for what an app keeps', () => {
  expect(homeFolder(undefined, on('linux'))).toBe('/home/mk/.config/Throughline');
  expect(homeFolder(undefined, on('linux', { XDG_CONFIG_HOME: '/cfg' }))).toBe('/cfg/Throughline');
  expect(homeFolder(undefined, on('darwin'))).toBe('/home/mk/Library/Application Support/Throughline');
  expect(homeFolder(undefined, on('win32', { APPDATA: '/roaming' }))).toBe('/roaming/Throughline');
});

test('a chosen folder comes before the environment, and that before the OS', () => {
  const env = { THROUGHLINE_HOME: '/from-env', XDG_CONFIG_HOME: '/cfg' };
  expect(homeFolder('/chosen', on('linux', env))).toBe('/chosen');
  expect(homeFolder(undefined, on('linux', env))).toBe('/from-env');
});
