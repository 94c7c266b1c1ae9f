import { fold } from '../../../platform/text/clean-text.ts';
import type { FactColumn } from '../facts/fact-shapes.ts';
import { writeColumns } from './column-file.ts';
import { orderOfIds, putIds } from './ids.ts';
import { type Narrow, narrowCodes, narrowNumbers } from './narrow.ts';
import type { Coded, KeptTeam, ReviewSnapshot, RuleFound, SnapshotHead } from './review-snapshot.ts';
import { putTexts } from './texts.ts';

/** A review as binary data. Texts stand in their order, so that their numbers sort like them. */
export function writeSnapshot({ at, base, rates, deals, rules, fields, team }: ReviewSnapshot): Buffer {
  const columns = new Map<string, Narrow>();
  putIds(columns, 'id', deals.ids);
  columns.set('id.order', narrowCodes(orderOfIds(deals.ids)));
  putTexts(columns, 'name', deals.names);
  columns.set('name.rank', narrowCodes(ranksOf(deals.names)));
  putCoded(columns, 'account', deals.account);
  columns.set('owner', narrowCodes(deals.owner));
  columns.set('stage', narrowCodes(deals.stage));
  columns.set('open', deals.open);
  columns.set('amount', narrowNumbers(deals.amountMinor));
  putCoded(columns, 'currency', deals.currency);
  columns.set('base', narrowNumbers(deals.baseMinor));
  putCoded(columns, 'forecast', deals.forecast);
  columns.set('close', narrowNumbers(deals.closeDay));
  columns.set('health', deals.health);
  const sinces = putFindings(columns, rules);
  putValues(columns, rules);
  const head: SnapshotHead = {
    at,
    base,
    rates,
    deals: deals.size,
    owners: deals.owners,
    stages: deals.stages,
    rules: rules.map(({ spec, deals: found, seen }) => ({
      id: spec.id,
      found: found.length,
      seen: seen.map(({ field }) => field),
    })),
    fields,
    sinces,
    team: putTeam(columns, team),
  };
  return writeColumns(head, columns);
}

function ranksOf(texts: readonly string[]): Uint32Array {
  const folded = texts.map(fold);
  const order = Uint32Array.from(texts, (_, i) => i).sort((a, b) => {
    const [left, right] = [folded[a] ?? '', folded[b] ?? ''];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  const ranks = new Uint32Array(texts.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

/** Only the texts that are used, in their order. */
function putCoded(columns: Map<string, Narrow>, name: string, { codes, texts }: Coded): void {
  const used = new Uint8Array(texts.length);
  for (let i = 0; i < codes.length; i++) used[codes[i] ?? 0] = 1;
  const folded = texts.map((text) => (text === null ? '' : fold(text)));
  const kept = texts.flatMap((text, code) => (text !== null && code > 0 && used[code] === 1 ? [code] : []));
  kept.sort((a, b) => ((folded[a] ?? '') < (folded[b] ?? '') ? -1 : (folded[a] ?? '') > (folded[b] ?? '') ? 1 : a - b));
  const numbers = new Uint32Array(texts.length);
  for (let i = 0; i < kept.length; i++) numbers[kept[i] ?? 0] = i + 1;
  putTexts(
    columns,
    `${name}.texts`,
    kept.map((code) => texts[code] ?? ''),
  );
  columns.set(name, narrowCodes(codes.map((code) => numbers[code] ?? 0)));
}

function putFindings(columns: Map<string, Narrow>, rules: readonly RuleFound[]): number[] {
  const size = rules.reduce((sum, { deals }) => sum + deals.length, 0);
  const deal = new Uint32Array(size);
  const since = new Uint32Array(size);
  const sinces = new Map<number, number>();
  const muted: { at: number; id: string; reason: string; until: string | null }[] = [];
  let start = 0;
  for (const rule of rules) {
    deal.set(rule.deals, start);
    for (let i = 0; i < rule.deals.length; i++) {
      const first = rule.since[i] ?? 0;
      const code = sinces.get(first) ?? sinces.size;
      sinces.set(first, code);
      since[start + i] = code;
    }
    for (const [place, mute] of rule.mutes) muted.push({ at: start + place, ...mute });
    start += rule.deals.length;
  }
  columns.set('found.deal', narrowCodes(deal));
  columns.set('found.since', narrowCodes(since));
  columns.set(
    'mute.at',
    Uint32Array.from(muted, ({ at }) => at),
  );
  const texts = (of: (mute: (typeof muted)[number]) => string) => muted.map(of);
  putTexts(
    columns,
    'mute.id',
    texts(({ id }) => id),
  );
  putTexts(
    columns,
    'mute.reason',
    texts(({ reason }) => reason),
  );
  putTexts(
    columns,
    'mute.until',
    texts(({ until }) => until ?? ''),
  );
  return [...sinces.keys()];
}

/** The values that rules looked at; rules that look at the same field share its texts. */
function putValues(columns: Map<string, Narrow>, rules: readonly RuleFound[]): void {
  const shared = new Map<string, { name: string; column: Extract<FactColumn, { kind: 'text' }> }[]>();
  for (const [r, { seen }] of rules.entries()) {
    for (const [place, { field, column }] of seen.entries()) {
      const name = `value.${r}.${place}`;
      if (column.kind === 'number') columns.set(name, narrowNumbers(column.values));
      else shared.set(field, [...(shared.get(field) ?? []), { name, column }]);
    }
  }
  for (const [field, uses] of shared) {
    const numbers = new Map<string, number>();
    for (const { name, column } of uses) {
      const codes = column.codes.map((code) => {
        const text = column.texts[code] ?? null;
        if (text === null || code === 0) return 0;
        const number = numbers.get(text) ?? numbers.size + 1;
        numbers.set(text, number);
        return number;
      });
      columns.set(name, narrowCodes(codes));
    }
    putTexts(columns, `texts.${field}`, [...numbers.keys()]);
  }
}

function putTeam(columns: Map<string, Narrow>, { won, of, ofStage }: KeptTeam): SnapshotHead['team'] {
  for (const [field, values] of Object.entries(of)) {
    columns.set(`team.${field}`, narrowNumbers(Float64Array.from(values)));
  }
  for (const [field, stages] of Object.entries(ofStage)) {
    for (const [stage, values] of Object.entries(stages)) {
      columns.set(`team.${field}.${stage}`, narrowNumbers(Float64Array.from(values)));
    }
  }
  return {
    won,
    of: Object.keys(of),
    ofStage: Object.entries(ofStage).map(([field, stages]) => ({ field, stages: Object.keys(stages) })),
  };
}
