/**
 * Which part of the house a path belongs to. `room` is the domain or the host within it: two rooms of one part are
 * strangers to each other, while what lies beside the hosts in src/main/shell is for both. What lies in src/main itself
 * and is no entry belongs to the composition root.
 */
export type Area = { part: Part; room?: string };
export type Part =
  | 'contract'
  | 'packet'
  | 'platform'
  | 'domain'
  | 'app'
  | 'shell'
  | 'entry'
  | 'preload'
  | 'renderer'
  | 'ui'
  | 'outside';

const places: [RegExp, Part][] = [
  [/^src\/contract\//, 'contract'],
  [/^src\/packet\//, 'packet'],
  [/^src\/main\/platform\//, 'platform'],
  [/^src\/main\/domains\/([^/]+)\//, 'domain'],
  [/^src\/main\/shell\/(?:(browser|electron)\/)?/, 'shell'],
  [/^src\/main\/(index|browser|worker)\.ts$/, 'entry'],
  [/^src\/main\//, 'app'],
  [/^src\/preload\//, 'preload'],
  [/^src\/renderer\/ui\//, 'ui'],
  [/^src\/renderer\//, 'renderer'],
];

export function areaOf(path: string): Area {
  for (const [pattern, part] of places) {
    const match = pattern.exec(path);
    if (match) return part === 'domain' || part === 'shell' ? { part, room: match[1] } : { part };
  }
  return { part: 'outside' };
}

/** The arrows of docs/architecture.md: what each part may import besides itself. */
export const arrows: Record<Exclude<Part, 'outside'>, Part[]> = {
  contract: [],
  packet: ['contract'],
  platform: ['contract'],
  domain: ['platform', 'contract', 'packet'],
  app: ['domain', 'platform', 'contract'],
  shell: ['app', 'platform', 'contract'],
  entry: ['app', 'shell', 'domain', 'platform', 'contract'],
  preload: ['contract'],
  ui: ['contract'],
  renderer: ['ui', 'contract'],
};
