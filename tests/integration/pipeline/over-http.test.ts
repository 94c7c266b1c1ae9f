import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Review } from '../../../src/contract/pipeline/review-shapes.ts';
import { euros, type ReviewingApp, startReviewing, until } from './reviewing-app.ts';

/** What a spreadsheet, a page, a message or a shell would trip over. */
const hostile = [
  '=HYPERLINK("http://127.0.0.1/","x")',
  '+1,5;"quoted"',
  '<img src=x onerror=alert(1)>',
  '{closeDate} {$days} {__proto__}',
  "Robert'); DROP TABLE deals;--",
  'ｆｕｌｌ ß 🚀 \u202e',
  'n'.repeat(4000),
];

let app: ReviewingApp;
let ana: string;
let whole: Review;
let found: Finding[];
beforeAll(async () => {
  app = await startReviewing();
  ana = await app.made('people', { name: 'Ana' });
  for (const [i, name] of hostile.entries()) {
    await app.made('deals', {
      name,
      ownerId: ana,
      accountName: name.slice(0, 200),
      amount: euros(1000 * (i + 1)),
      closeDate: '2020-01-01',
    });
  }
  for (let i = 0; i < 5; i++) await app.made('deals', { name: `Bare ${i}` });
  await app.made('deals', { name: 'Won already', stage: 'Won', amount: euros(1_000_000) });
  whole = await app.review({ name: 'Monday\u0000 =1+1' });
  found = (await app.findings(whole.id)).items;
});
afterAll(() => app.end());

const problem = (path: string) => app.call('GET', path);

test('a review is a job, and then what it found, under the same id', async () => {
  const started = await app.call('POST', '/reviews', { filter: 'name:startsWith:Bare' });
  expect(started).toMatchObject({ status: 202, body: { id: expect.any(String), kind: 'review' } });
  expect(await app.call('GET', `/jobs/${started.body.id}`)).toMatchObject({
    status: 200,
    body: { id: started.body.id },
  });
  const ended = await until(
    () => app.readReview(String(started.body.id)),
    ({ state }) => state === 'done',
  );
  expect(ended).toMatchObject({ counts: { deals: 5 }, scope: { words: 'Open deals whose name begins with Bare' } });
  expect(whole).toMatchObject({
    state: 'done',
    name: 'Monday =1+1',
    health: expect.any(Number),
    counts: { deals: 12, findings: found.length, bySeverity: {}, byCategory: {}, byOwner: expect.any(Array) },
  });
});

test('its counts are those of its findings, however they are added up', () => {
  const { counts } = whole;
  const count = (of: (finding: Finding) => string | null) => {
    const groups = Map.groupBy(found, (one) => String(of(one)));
    return Object.fromEntries([...groups].map(([key, those]) => [key, those.length]));
  };
  const some = (numbers: Record<string, number>) =>
    Object.fromEntries(Object.entries(numbers).filter(([, n]) => n > 0));
  expect(some(counts?.bySeverity ?? {})).toEqual(count(({ severity }) => severity));
  expect(some(counts?.byCategory ?? {})).toEqual(count(({ category }) => category));
  expect(some(Object.fromEntries(counts?.byRule.map(({ ruleId, findings }) => [ruleId, findings]) ?? []))).toEqual(
    count(({ ruleId }) => ruleId),
  );
  expect(Object.fromEntries(counts?.byOwner.map(({ ownerId, findings }) => [String(ownerId), findings]) ?? [])).toEqual(
    count(({ ownerId }) => ownerId),
  );
  expect(counts?.byOwner.reduce((sum, { deals }) => sum + deals, 0)).toBe(counts?.deals);
});

describe('findings', () => {
  test('say which deal and rule they are of, in the words of the deal, and what to do', () => {
    const late = found.find(({ ruleId, dealName }) => ruleId === 'close-date-past' && dealName === hostile[0]);
    expect(late).toMatchObject({
      dealId: expect.any(String),
      severity: 'critical',
      category: 'forecasting',
      message: expect.stringContaining('1 Jan 2020'),
      remediation: { action: expect.stringMatching(/\S/), owner: 'rep' },
      ownerName: 'Ana',
      mute: null,
    });
    expect(found.every(({ id, dealId, ruleId }) => id === `${dealId}:${ruleId}`)).toBe(true);
    expect(found.some(({ message }) => message.includes('undefined') || message.includes('NaN'))).toBe(false);
  });

  test('rest on the same in a review and looked at now, what was counted among it', async () => {
    const bare = found.filter(({ dealName }) => dealName === 'Bare 2');
    const { body } = await problem(`/deals/${bare[0]?.dealId ?? ''}/findings`);
    const { items } = body as { items: Finding[] };
    const seenBy = (list: Finding[]) => Object.fromEntries(list.map(({ ruleId, seen }) => [ruleId, seen]));
    expect(seenBy(items)).toEqual(seenBy(bare));
    expect(seenBy(items)['no-contact']).toEqual([{ field: 'count:contacts', label: 'Contacts', text: '0', value: 0 }]);
  });

  test.each<[query: string, those: (one: Finding) => boolean]>([
    ['severity=critical', ({ severity }) => severity === 'critical'],
    ['severity=info,warning', ({ severity }) => severity !== 'critical'],
    ['severity=info&severity=warning', ({ severity }) => severity !== 'critical'],
    ['severity[]=info', ({ severity }) => severity === 'info'],
    ['category=data_quality, forecasting', ({ category }) => ['data_quality', 'forecasting'].includes(category)],
    ['ruleId=no-owner,close-date-past', ({ ruleId }) => ['no-owner', 'close-date-past'].includes(ruleId)],
    ['ownerId=nobody', ({ ownerId }) => ownerId === null],
    ['ownerId=ANA', ({ ownerId }) => ownerId !== null],
    ['ownerId=ANA,nobody', () => true],
    ['dealId=DEAL', ({ dealId }) => dealId === found[0]?.dealId],
    ['search=bare', ({ dealName }) => dealName.startsWith('Bare')],
    ['search=DROP table', ({ dealName }) => dealName.includes('DROP TABLE')],
    [
      'severity=critical&ownerId=nobody&search=bare 3',
      (one) => one.severity === 'critical' && one.dealName === 'Bare 3',
    ],
    ['muted=only', () => false],
    ['ruleId=none-such', () => false],
  ])('%s', async (query, those) => {
    const asked = query
      .replaceAll('ANA', ana)
      .replaceAll('DEAL', found[0]?.dealId ?? '')
      .replaceAll(' ', '%20');
    const { items, total } = await app.findings(whole.id, `limit=500&${asked}`);
    expect(items.map(({ id }) => id).sort()).toEqual(
      found
        .filter(those)
        .map(({ id }) => id)
        .sort(),
    );
    expect(total).toBe(items.length);
  });

  test('come in pages, each once, in an order that holds', async () => {
    for (const sort of ['severity', '-amount,deal', 'rule', 'owner', 'stage', 'health']) {
      const seen: string[] = [];
      for (let offset = 0; ; offset += 7) {
        const { items, total } = await app.findings(whole.id, `limit=7&offset=${offset}&sort=${sort}`);
        expect(total).toBe(found.length);
        seen.push(...items.map(({ id }) => id));
        if (items.length < 7) break;
      }
      expect(new Set(seen).size, sort).toBe(found.length);
      expect(seen.length).toBe(found.length);
      expect(seen).toEqual((await app.findings(whole.id, `limit=500&sort=${sort}`)).items.map(({ id }) => id));
    }
    expect((await app.findings(whole.id, 'offset=99999')).items).toEqual([]);
  });

  test('are grouped as they are counted', async () => {
    const { body } = await problem(`/reviews/${whole.id}/findings/groups?by=owner&sort=owner`);
    expect(body.items).toMatchObject(
      (whole.counts?.byOwner ?? [])
        .toSorted((a, b) => Number(a.ownerId === null) - Number(b.ownerId === null))
        .map(({ name, findings }) => ({ label: name, count: findings })),
    );
  });

  test('are a file of as many lines, in which nothing runs', async () => {
    const text = await app.file(`/reviews/${whole.id}/findings.csv?severity=critical`);
    const critical = found.filter(({ severity }) => severity === 'critical');
    expect(text.split('\r\n').length).toBe(critical.length + 2);
    expect(text).toContain(`"'=HYPERLINK(""http://127.0.0.1/"",""x"")"`);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  });
});

describe('health', () => {
  test('of a deal adds up, line by line', async () => {
    const { items } = await app.deals(whole.id);
    expect(items).toHaveLength(12);
    for (const { dealId, health, findings } of items) {
      const { body } = await problem(`/reviews/${whole.id}/deals/${dealId}/health`);
      const lines = JSON.parse(JSON.stringify(body.lines)) as { points: number; ruleId: string | null }[];
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(health);
      expect(body.health).toBe(health);
      expect(lines.filter(({ ruleId }) => ruleId !== null)).toHaveLength(findings);
    }
  });

  test.each([
    ['the pipeline', '', () => true],
    ['an owner', 'ownerId=ANA', (ownerId: string | null) => ownerId !== null],
    ['nobody', 'ownerId=nobody', (ownerId: string | null) => ownerId === null],
  ])('of %s is that of the deals', async (_, query, those) => {
    const deals = (await app.deals(whole.id)).items.filter(({ ownerId }) => those(ownerId));
    const points = deals.reduce((sum, { health }) => sum + health, 0);
    const { body } = await problem(`/reviews/${whole.id}/health?${query.replace('ANA', ana)}`);
    expect(body).toMatchObject({ deals: deals.length, points });
    expect(body.health).toBeCloseTo(points / deals.length, 0);
    const { capped, pointsByCategory } = JSON.parse(JSON.stringify(body));
    const taken = pointsByCategory.reduce((sum: number, one: { points: number }) => sum + one.points, 0);
    expect(100 * deals.length - taken + capped).toBe(points);
  });
});

test('deals come with their health, least healthy first, and can be sorted and searched', async () => {
  const { items } = await app.deals(whole.id);
  expect(items.map(({ health }) => health)).toEqual(items.map(({ health }) => health).sort((a, b) => a - b));
  expect(items.every(({ name }) => name !== 'Won already')).toBe(true);
  expect(
    (await app.deals(whole.id, 'ownerId=nobody&search=bare&sort=-name&limit=2')).items.map(({ name }) => name),
  ).toEqual(['Bare 4', 'Bare 3']);
});

test('a filter that leaves no open deal is reviewed, and found well', async () => {
  expect(await app.review({ filter: 'outcome:is:won' })).toMatchObject({
    state: 'done',
    health: 100,
    counts: { deals: 0, findings: 0 },
    scope: { words: 'Open deals whose outcome is won' },
  });
});

test('reviews are listed latest first, make a trend, and are deleted without touching records', async () => {
  const { id } = await app.review({ filter: 'name:startsWith:Bare' });
  const list = await problem('/reviews?limit=1');
  expect(list.body).toMatchObject({ items: [{ id, state: 'done', counts: { deals: 5 } }] });
  expect((await problem('/reviews/trend?days=7')).body.items).toContainEqual(
    expect.objectContaining({ id: whole.id, health: whole.health }),
  );
  expect(await app.call('DELETE', `/reviews/${id}`)).toMatchObject({ status: 200 });
  expect((await problem(`/reviews/${id}`)).status).toBe(404);
  expect((await problem('/deals?search=Bare')).body.total).toBe(5);
});
