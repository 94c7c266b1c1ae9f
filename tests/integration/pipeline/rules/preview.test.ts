import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreviews } from '../../../../src/main/domains/pipeline/preview/create-previews.ts';
import { runPreview } from '../../../../src/main/domains/pipeline/preview/run-preview.ts';
import { dayOn, now, writeScenario } from '../../../../src/main/domains/pipeline/shipped/scenario.ts';
import { heldAs, openPast, ruleWith, unwatched } from './made-past.ts';

const large = ruleWith({
  when: { field: 'amount', op: 'at_least', value: '$least' },
  message: '{name}: {amount} is at least {$least}; it closes on {closeDate}.',
  thresholds: { least: { label: 'At least', value: 100_000, unit: 'amount', min: 0, max: 1_000_000 } },
});
let db: Database;
beforeEach(async () => {
  db = await openPast();
  const deal = (name: string, more: Record<string, string | number | null>) =>
    writeScenario(db, name, { deal: { name, stage_id: 'discovery', currency: 'EUR', ...more } });
  deal('small', { amount_minor: 9_999_999 });
  deal('large', { amount_minor: 10_000_000, close_date: dayOn(0) });
  deal('larger', { amount_minor: 12_345_678, currency: 'USD', stage_id: 'proposal', close_date: null });
  deal('unknown', { amount_minor: null });
  writeScenario(db, 'closed', {
    deal: { amount_minor: 90_000_000, stage_id: 'proposal' },
    moves: [{ field: 'stage_id', to: 'lost', daysAgo: 5 }],
  });
});
afterEach(() => db.close());

const previews = () =>
  createPreviews({
    db,
    held: () => [heldAs(large)],
    now: () => now,
    inWorker: async (asked) => runPreview(db, asked, unwatched),
  });

describe('what a rule finds now', () => {
  it('counts the open deals that it finds, looks at and cannot tell, and shows the first with its words', async () => {
    expect(await previews().preview({ spec: large, limit: 20 })).toEqual({
      problems: [],
      spec: large,
      yaml: expect.stringContaining('value: $least'),
      ...{ matches: 2, open: 4, matchesAll: false, unknown: 1 },
      items: [
        {
          ...{ dealId: 'deal large', name: 'large', ownerName: 'Person large', stageName: 'Discovery' },
          message: 'large: €100,000 is at least 100,000; it closes on 15 Sept 2026.',
        },
        {
          ...{ dealId: 'deal larger', name: 'larger', ownerName: 'Person larger', stageName: 'Proposal' },
          message: 'larger: $123,456.78 is at least 100,000; it closes on not set.',
        },
      ],
    });
  });

  it('shows as many as are asked for, and counts all', async () => {
    expect(await previews().preview({ spec: large, limit: 1 })).toMatchObject({
      matches: 2,
      items: [{ name: 'large' }],
    });
    expect(await previews().preview({ spec: large, limit: 0 })).toMatchObject({ matches: 2, items: [] });
  });

  it('says when it finds every deal that it looks at, unless they are very few', async () => {
    const any = ruleWith({ when: { field: 'name', op: 'is_present' } });
    expect(await previews().preview({ spec: any, limit: 0 })).toMatchObject({ open: 4, matchesAll: false });
    writeScenario(db, 'a fifth', {});
    expect(await previews().preview({ spec: any, limit: 0 })).toMatchObject({ matches: 5, open: 5, matchesAll: true });
    expect(await previews().matchesAll(any)).toEqual({ matches: 5, open: 5 });
    expect(await previews().preview({ spec: large, limit: 0 })).toMatchObject({ matchesAll: false });
    const none = { ...large, stages: ['Negotiation'] };
    expect(await previews().preview({ spec: none, limit: 0 })).toMatchObject({ open: 0, matchesAll: false });
  });

  it('looks at deals that were closed lately where the rule does', async () => {
    const { matches, open } = await previews().preview({ spec: { ...large, closed: true }, limit: 0 });
    expect({ matches, open }).toEqual({ matches: 3, open: 5 });
  });
});

describe('however it is written', () => {
  it('reads YAML, and says what is wrong with its line', async () => {
    const { yaml } = await previews().preview({ spec: large, limit: 0 });
    expect(await previews().preview({ yaml: yaml ?? '', limit: 0 })).toMatchObject({ spec: large, matches: 2 });
    const wrong = (yaml ?? '').replace('field: amount', 'field: amont');
    const line = wrong.split('\n').findIndex((text) => text.includes('amont')) + 1;
    const { problems, matches, spec } = await previews().preview({ yaml: wrong, limit: 0 });
    expect(problems).toEqual([
      expect.objectContaining({ line, message: 'There is no field "amont". Did you mean "amount"?' }),
    ]);
    expect({ matches, id: spec?.id }).toEqual({ matches: 0, id: 'tried' });
    expect(await previews().preview({ yaml: 'when: [', limit: 0 })).toMatchObject({ spec: null, yaml: null });
  });

  it('takes a rule that is there, as it holds here', async () => {
    expect(await previews().preview({ id: 'tried', limit: 0 })).toMatchObject({ spec: large, matches: 2 });
    await expect(previews().preview({ id: 'other', limit: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses none, and two at once', async () => {
    await expect(previews().preview({ limit: 0 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(previews().preview({ id: 'tried', spec: large, limit: 0 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
