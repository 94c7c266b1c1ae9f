import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openColumns, writeColumns } from './column-file.ts';
import { madeUpSnapshot } from './fixtures/made-up-snapshot.ts';
import { type Narrow, narrowCodes, narrowNumbers, numberAt } from './narrow.ts';
import { openSnapshot } from './open-snapshot.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import { putTexts, readTexts } from './texts.ts';
import { writeSnapshot } from './write-snapshot.ts';

const reopened = (made: ReviewSnapshot) =>
  openSnapshot(
    writeSnapshot(made),
    made.rules.map(({ spec }) => spec),
  );

describe('columns', () => {
  it('keep every number, text and code', () => {
    const whole = fc.oneof(fc.integer(), fc.constant(Number.NaN), fc.constant(2 ** 31), fc.constant(-(2 ** 31)));
    const number = fc.oneof(fc.double(), whole);
    fc.assert(
      fc.property(
        fc.array(number, { maxLength: 400 }),
        fc.array(whole, { maxLength: 400 }),
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 60 }),
        fc.array(fc.nat(2 ** 32 - 1), { maxLength: 300 }),
        (numbers, wholes, texts, codes) => {
          const columns = new Map<string, Narrow>([
            ['numbers', narrowNumbers(Float64Array.from(numbers))],
            ['wholes', narrowNumbers(Float64Array.from(wholes))],
            ['codes', narrowCodes(Uint32Array.from(codes))],
          ]);
          putTexts(columns, 'texts', texts);
          const file = openColumns(writeColumns({ made: 'up' }, columns));
          const all = (name: string) => Array.from(file.column(name), (_, i) => numberAt(file.column(name), i));
          expect(file.meta).toEqual({ made: 'up' });
          expect(all('numbers')).toEqual(numbers);
          expect(all('wholes')).toEqual(wholes);
          expect(all('codes')).toEqual(codes);
          const read = readTexts(file, 'texts');
          expect(texts.map((_, i) => read.at(i))).toEqual(texts);
        },
      ),
    );
  });
});

describe('a review', () => {
  it('is read as it was written', () => {
    const made = madeUpSnapshot({ deals: 120, found: 300 });
    const { deals, findings, team, base, rates } = reopened(made);
    expect({ base, rates, team: team() }).toEqual({ base: 'EUR', rates: made.rates, team: made.team });
    const day = (i: number) => made.deals.closeDay[i] ?? Number.NaN;
    for (let i = 0; i < made.deals.size; i++) {
      expect(deals.id(i)).toBe(made.deals.ids[i]);
      expect(deals.placeOf(deals.id(i))).toBe(i);
      expect(deals.name(i)).toBe(made.deals.names[i]);
      expect(deals.account(i)).toBe(made.deals.account.texts[made.deals.account.codes[i] ?? 0]);
      expect(deals.ownerName(i)).toBe(made.deals.owners[(made.deals.owner[i] ?? 0) - 1]?.name ?? null);
      expect(deals.stageName(i)).toBe(made.deals.stages[made.deals.stage[i] ?? 0]?.name);
      expect(deals.health(i)).toBe(made.deals.health[i]);
      expect(deals.closeDate(i)).toBe(
        Number.isNaN(day(i)) ? null : new Date(day(i) * 86_400_000).toISOString().slice(0, 10),
      );
      const amount = made.deals.amountMinor[i] ?? Number.NaN;
      const currency = made.deals.currency.texts[made.deals.currency.codes[i] ?? 0];
      expect(deals.amount(i)).toEqual(Number.isNaN(amount) ? null : { amountMinor: amount, currency });
    }
    expect(deals.placeOf('nowhere')).toBe(-1);
    let at = 0;
    for (const rule of made.rules) {
      for (const [place, deal] of rule.deals.entries()) {
        expect(findings.specOf(at).id).toBe(rule.spec.id);
        expect(findings.dealOf(at)).toBe(deal);
        expect(findings.since(at)).toBe(rule.since[place]);
        expect(findings.muteOf(at)).toEqual(rule.mutes.get(place) ?? null);
        const [close, step] = rule.seen.map(({ column }) => column);
        expect(findings.seen(at).map(({ value }) => value)).toEqual([
          close?.kind === 'number' ? close.values[place] : null,
          step?.kind === 'text' ? step.texts[step.codes[place] ?? 0] : null,
        ]);
        at++;
      }
    }
    expect(findings.size).toBe(at);
  });

  it('sorts names, accounts and the like by their numbers', () => {
    const made = madeUpSnapshot({ deals: 80 });
    const { deals } = reopened(made);
    const byRank = made.deals.ids.map((_, i) => i).sort((a, b) => deals.rank.name(a) - deals.rank.name(b));
    const names = byRank.map((i) => deals.name(i).toLowerCase().replace('ü', 'u'));
    expect(names).toEqual(names.toSorted());
  });

  it('keeps what rules worked out, with its parts', () => {
    const made = madeUpSnapshot({ deals: 40, found: 90 });
    const [rule] = made.rules;
    if (!rule) throw new Error('There is no rule.');
    const percent = Float64Array.from(rule.deals, (deal) => (deal % 3 === 0 ? Number.NaN : deal / 10));
    const before = Float64Array.from(rule.deals, (deal) => deal * 1000);
    rule.seen.push(
      { field: 'growth:amount:30', column: { kind: 'number', values: percent } },
      { field: 'growth:amount:30:before', column: { kind: 'number', values: before } },
    );
    const growth = { name: 'growth:amount:30', label: 'Amount in the last 30 days', type: 'number' } as const;
    const part = { name: 'growth:amount:30:before', label: 'Amount before', type: 'money', of: growth.name } as const;
    made.fields.push(growth, part);
    const { findings } = reopened(made);
    expect(rule.deals.length).toBeGreaterThan(3);
    for (const [i, value] of percent.entries()) {
      expect(findings.seen(i).slice(2)).toEqual([
        { field: growth, value: Number.isNaN(value) ? null : value },
        { field: part, value: before[i] },
      ]);
    }
  });

  it('can be of nothing at all', () => {
    const { deals, findings } = reopened(madeUpSnapshot({ deals: 0, rules: 0 }));
    expect([deals.size, findings.size, deals.placeOf('x')]).toEqual([0, 0, -1]);
  });

  it('keeps ids that are no UUIDs, in any order', () => {
    const made = madeUpSnapshot({ deals: 9 });
    made.deals.ids = ['z', 'b', 'ü', 'a', 'c', 'é', 'd', 'y', 'x'];
    const { deals } = reopened(made);
    expect(made.deals.ids.map((id) => deals.placeOf(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('damaged data', () => {
  it('is refused by name, wherever a byte is wrong or missing', () => {
    const made = madeUpSnapshot({ deals: 30 });
    const data = writeSnapshot(made);
    const specs = made.rules.map(({ spec }) => spec);
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const bad = cut ? data.subarray(0, at) : Buffer.from(data);
        if (!cut) bad[at] = ((bad[at] ?? 0) + change) % 256;
        expect(() => openSnapshot(bad, specs)).toThrow(expect.objectContaining({ name: 'AppError' }));
      }),
    );
    expect(() => openSnapshot(readFileSync(import.meta.filename), specs)).toThrow('damaged');
    expect(() => openSnapshot(data, specs.slice(1))).toThrow('damaged');
  });

  it('says that a newer version made it', () => {
    const data = writeSnapshot(madeUpSnapshot());
    data.writeUInt32LE(9, 8);
    expect(() => openSnapshot(data, [])).toThrow('newer version');
  });
});
