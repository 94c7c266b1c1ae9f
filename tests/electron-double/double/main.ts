/*
 * The process that stands in for Electron's main process: node main.ts <entry of the app> <folder of the app> [words…].
 * It gives the built main bundle a stand-in for `electron`, becomes ready when the entry has been read, and does for
 * the spec that started it what the spec asks.
 */
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerSpec } from './answer-spec.ts';
import * as electron from './electron.ts';
import { inMovableTime } from './in-movable-time.ts';
import { time } from './time.ts';

const [, , entry = '', folder = '', ...words] = process.argv;
const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
inMovableTime(pathToFileURL(dirname(entry)).href);
process.argv = ['electron', folder, ...words];
Object.defineProperty(process.versions, 'electron', { value: '45.0.0', enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser' });

const main = await import(pathToFileURL(entry).href);
answerSpec({ electron, main, time });
electron.app.becomeReady();
