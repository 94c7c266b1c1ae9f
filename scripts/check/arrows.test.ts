import { describe, expect, it } from 'vitest';
import { againstTheArrows } from './arrows.ts';
import { sourceFile } from './source-files.ts';

const found = (path: string, text: string) => againstTheArrows([sourceFile(path, text)]);

const refused: [why: string, path: string, text: string][] = [
  ['contract imports main', 'src/contract/deals.ts', "import { x } from '../main/platform/x.ts';"],
  ['contract imports the renderer', 'src/contract/deals.ts', "export * from '../renderer/ui/x.ts';"],
  ['contract uses Node', 'src/contract/deals.ts', "import { join } from 'node:path';"],
  ['renderer imports main', 'src/renderer/app/x.tsx', "import type { X } from '../../main/app.ts';"],
  ['renderer imports main in a type', 'src/renderer/app/x.tsx', "type X = import('../../main/app.ts').X;"],
  ['renderer imports the preload', 'src/renderer/app/x.tsx', "import '../../preload/index.ts';"],
  ['renderer uses Node', 'src/renderer/app/x.tsx', "import { readFileSync } from 'fs';"],
  ['renderer uses a part of Node', 'src/renderer/app/x.tsx', "import { readFile } from 'fs/promises';"],
  ['design system imports the app', 'src/renderer/ui/x.tsx', "import { x } from '../app/x.ts';"],
  ['platform imports a domain', 'src/main/platform/x.ts', "import { x } from '../domains/records/x.ts';"],
  ['platform imports the shell', 'src/main/platform/x.ts', "import { x } from '../shell/browser/x.ts';"],
  ['domain imports another', 'src/main/domains/pocs/x.ts', "import { x } from '../records/x.ts';"],
  ['domain imports another lazily', 'src/main/domains/pocs/x.ts', "const x = () => import('../records/x.ts');"],
  ['domain imports a schema, but is none', 'src/main/domains/pocs/x.ts', "import { x } from '../records/schema.ts';"],
  [
    "a schema imports another's parts",
    'src/main/domains/pocs/schema.ts',
    "import { x } from '../records/tables/x.ts';",
  ],
  ['domain imports the app', 'src/main/domains/pocs/x.ts', "import { app } from '../../app.ts';"],
  ['domain imports the page', 'src/main/domains/pocs/x.ts', "import { x } from '../../../renderer/ui/x.ts';"],
  ['shell imports a domain', 'src/main/shell/browser/x.ts', "import { x } from '../../domains/records/x.ts';"],
  ['one host imports the other', 'src/main/shell/browser/x.ts', "import { x } from '../electron/x.ts';"],
  ['app imports the shell', 'src/main/app.ts', "import { x } from './shell/browser/x.ts';"],
  ['app imports an entry', 'src/main/open-at-start.ts', "import './worker.ts';"],
  ['preload imports main', 'src/preload/index.ts', "import { x } from '../main/app.ts';"],
  ['electron in the platform', 'src/main/platform/x.ts', "import { app } from 'electron';"],
  ['electron in a domain, its subpath', 'src/main/domains/pocs/x.ts', "import { app } from 'electron/main';"],
  ['electron in the browser entry', 'src/main/browser.ts', "import { app } from 'electron';"],
  ['electron-store in the platform', 'src/main/platform/x.ts', "import Store from 'electron-store';"],
  ['product imports a test', 'src/main/platform/x.ts', "import { x } from './y.test.ts';"],
  ['product imports from tests/', 'src/main/platform/x.ts', "import { x } from '../../../tests/x.ts';"],
];

const allowed: [why: string, path: string, text: string][] = [
  ['renderer imports the contract', 'src/renderer/app/x.tsx', "import { x } from '../../contract/x.ts';"],
  ['renderer imports a package named like no builtin', 'src/renderer/app/x.tsx', "import { z } from 'zod';"],
  [
    'domain imports itself, platform, contract',
    'src/main/domains/pocs/a/x.ts',
    "import '../y.ts'; import '../../../platform/x.ts'; import '../../../../contract/x.ts';",
  ],
  ["a schema names another's tables", 'src/main/domains/pocs/schema.ts', "import { x } from '../records/schema.ts';"],
  ['so does a part of a schema', 'src/main/domains/pocs/tables/x.ts', "import { x } from '../../records/schema.ts';"],
  ['app imports domains', 'src/main/app.ts', "import { x } from './domains/records/x.ts';"],
  [
    'shell imports app and what is beside the hosts',
    'src/main/shell/browser/x.ts',
    "import '../../app.ts'; import '../page/x.ts';",
  ],
  ['app is more than one file', 'src/main/app.ts', "import './open-at-start.ts'; import './sessions/x.ts';"],
  ['entry imports a host', 'src/main/browser.ts', "import { x } from './shell/browser/x.ts';"],
  ['electron where it belongs', 'src/main/shell/electron/x.ts', "import { app } from 'electron';"],
  ['electron in the preload', 'src/preload/index.ts', "import { ipcRenderer } from 'electron';"],
  ['a test may look anywhere', 'src/main/domains/pocs/x.test.ts', "import { x } from '../records/x.ts';"],
  ['resources', 'src/main/platform/x.ts', "import rules from '../../../resources/rules.json';"],
];

describe('import arrows', () => {
  it.each(refused)('refuses: %s', (_, path, text) => {
    expect(found(path, text)).toHaveLength(1);
  });

  it.each(allowed)('allows: %s', (_, path, text) => {
    expect(found(path, text)).toEqual([]);
  });

  it('names the place, the import and the reason', () => {
    expect(found('src/main/domains/pocs/x.ts', "\nimport { x } from '../records/x.ts';")).toEqual([
      'src/main/domains/pocs/x.ts:2 imports ../records/x.ts: pocs is handed the service of records by src/main/app.ts, and imports none of its code',
    ]);
  });
});
