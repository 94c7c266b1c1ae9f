import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { createDocsCatalogue } from './docs-catalogue.ts';

const shipped = new URL('../../../../../resources/docs/sentry.json', import.meta.url).pathname;
const text = readFileSync(shipped, 'utf8');
const own = join(mkdtempSync(join(tmpdir(), 'throughline-docs-')), 'docs.json');
const docs = createDocsCatalogue({ shipped, own });
const runs = (name: string, platform: string | null = null, framework: string | null = null) => ({
  name,
  platform,
  framework,
});
const criterion = (title: string) => ({ title, metric: '', howMeasured: '' });

describe('the shipped catalogue', () => {
  it('is sound and knows at least 17 platforms and 50 frameworks', () => {
    const { catalogue, problems } = checkCatalogue(text);
    expect(problems).toEqual([]);
    expect(catalogue?.platforms.length).toBeGreaterThanOrEqual(17);
    const guides = catalogue?.platforms.flatMap(({ frameworks }) => frameworks.filter(({ kind }) => kind === 'guide'));
    expect(guides?.length).toBeGreaterThanOrEqual(50);
  });
});

describe('the checker', () => {
  const changed = (change: (catalogue: { platforms: object[] }) => void) => {
    const catalogue = JSON.parse(text);
    change(catalogue);
    return checkCatalogue(JSON.stringify(catalogue));
  };
  it.each([
    ['not JSON', () => checkCatalogue('{'), /not JSON/],
    ['an unknown field', () => checkCatalogue(text.replace('"format"', '"formt"')), /formt|format/],
    ['an address that is no web page', () => checkCatalogue(text.replace('https://', 'javascript:')), /base/],
    [
      'a platform that is there twice',
      () => changed(({ platforms }) => platforms.push({ key: 'android', title: 'Again', frameworks: [], path: '/x/' })),
      /there 2 times/,
    ],
    [
      'a page that is listed twice',
      () => changed(({ platforms }) => Object.assign(platforms[1] ?? {}, { path: '/platforms/android/' })),
      /is listed as "Android" and/,
    ],
    [
      'a path with a space',
      () => changed(({ platforms }) => Object.assign(platforms[0] ?? {}, { path: '/a b/' })),
      /platforms\.0\.path/,
    ],
  ])('reports %s', (_, check, words) => {
    const { catalogue, problems } = check();
    expect(catalogue).toBeNull();
    expect(problems.join(' ')).toMatch(words);
  });
});

describe('the links of a stack', () => {
  it('are the pages of what is run and of its platform, with the reason', () => {
    expect(docs.linksFor([runs('Next.js', 'javascript', 'nextjs')], [])).toEqual([
      expect.objectContaining({ title: 'Next.js on Browser JavaScript', because: 'because you run Next.js' }),
      expect.objectContaining({ because: 'because Next.js runs on Browser JavaScript' }),
    ]);
  });
  it('are found by what a customer typed, whatever the case', () => {
    const [first] = docs.linksFor([runs('  next.JS ')], []);
    expect(first?.url).toBe('https://docs.sentry.io/platforms/javascript/guides/nextjs/');
    expect(docs.linksFor([runs('golang')], [])[0]?.topic).toBe('Go');
  });
  it('are none for what the catalogue does not know', () => {
    expect(docs.linksFor([runs('Fortran'), runs('x', 'cobol')], [criterion('Redis')])).toEqual([]);
  });
  it('include what a criterion names on a platform that is run, as a whole word', () => {
    const links = docs.linksFor([runs('Python')], [criterion('Celery tasks are traced'), criterion('A goal for gqlx')]);
    expect(links.map(({ title }) => title)).toEqual(['Python: getting started', 'Celery on Python']);
    expect(links[1]?.because).toBe('because “Celery tasks are traced” is a success criterion');
  });
  it('come once, however often they are reached', () => {
    const links = docs.linksFor([runs('Django', 'python', 'django'), runs('Python'), runs('Django')], []);
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  });
});

it("another vendor's catalogue takes the place of the shipped one, and an unsound one says so", () => {
  const page = { key: 'cobol', title: 'COBOL', path: '/cobol/', frameworks: [] };
  writeFileSync(own, JSON.stringify({ format: 1, name: 'Other', base: 'https://docs.example.com', platforms: [page] }));
  expect(docs.list().name).toBe('Other');
  expect(docs.linksFor([runs('cobol')], [])[0]?.url).toBe('https://docs.example.com/cobol/');
  writeFileSync(own, '{"format": 2}');
  expect(() => docs.list()).toThrow(/cannot be used/);
});
