import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';
import type { FactNeeds, Facts, Rates } from '../facts/fact-shapes.ts';
import { noNeeds } from '../facts/merge-needs.ts';
import type { Coded, SeenDeals } from '../snapshot/review-snapshot.ts';
import { toBase } from '../snapshot/to-base.ts';

const dayMs = 86_400_000;
const wanted = [
  'name',
  'account',
  'ownerId',
  'stageId',
  'outcome',
  'amount',
  'currency',
  'forecastCategory',
  'closeDate',
];

/** What a review keeps of every deal, whatever its rules ask about. */
export const dealNeeds = (): FactNeeds => ({ ...noNeeds(), deal: new Set(wanted) });

/** Those of the deals in hand that are kept, by their index; and of each deal its place among them, or -1. */
export type KeptDeals = { places: Uint32Array; placeOf: Int32Array };

/** All open deals, and closed ones about which something was found. */
export function keptDeals(facts: Facts, found: readonly Uint32Array[]): KeptDeals {
  const keep = openOf(facts);
  for (const deals of found) for (const deal of deals) keep[deal] = 1;
  const placeOf = new Int32Array(facts.size).fill(-1);
  const places = new Uint32Array(facts.size);
  let count = 0;
  for (let deal = 0; deal < facts.size; deal++) {
    if (keep[deal] === 0) continue;
    placeOf[deal] = count;
    places[count++] = deal;
  }
  return { places: places.slice(0, count), placeOf };
}

function openOf(facts: Facts): Uint8Array {
  const { codes, texts } = coded(facts, 'outcome');
  return Uint8Array.from(codes, (code) => (texts[code] === 'open' ? 1 : 0));
}

/** The deals of a review as it keeps them; their health is still to come. */
export function seenDeals(
  db: Database,
  facts: Facts,
  { places, stages, rates }: { places: Uint32Array; stages: readonly Stage[]; rates: Rates },
): SeenDeals {
  const of = (field: string): Coded => {
    const { codes, texts } = coded(facts, field);
    return { codes: places.map((deal) => codes[deal] ?? 0), texts };
  };
  const names = of('name');
  const currency = of('currency');
  const digits = currency.texts.map((code) => 10 ** minorDigits(code ?? ''));
  const amounts = numbers(facts, 'amount');
  const amountMinor = Float64Array.from(places, (deal, i) =>
    Math.round((amounts[deal] ?? Number.NaN) * (digits[currency.codes[i] ?? 0] ?? 100)),
  );
  const open = openOf(facts);
  return {
    size: places.length,
    ids: Array.from(places, (deal) => facts.ids[deal] ?? ''),
    names: Array.from(names.codes, (code) => names.texts[code] ?? ''),
    account: of('account'),
    ...ownersOf(db, of('ownerId')),
    ...stagesOfDeals(of('stageId'), stages),
    open: places.length === open.length ? open : Uint8Array.from(places, (deal) => open[deal] ?? 0),
    amountMinor,
    currency,
    baseMinor: amountMinor.map((amount, i) => toBase(amount, currency.texts[currency.codes[i] ?? 0] ?? null, rates)),
    forecast: of('forecastCategory'),
    closeDay: closeDays(numbers(facts, 'closeDate'), places),
    health: new Uint8Array(places.length),
  };
}

function coded(facts: Facts, field: string): Coded {
  const column = facts.columns.get(field);
  return column?.kind === 'text' ? column : { codes: new Uint32Array(facts.size), texts: [null] };
}

function numbers(facts: Facts, field: string): Float64Array {
  const column = facts.columns.get(field);
  return column?.kind === 'number' ? column.values : new Float64Array(facts.size).fill(Number.NaN);
}

function ownersOf(db: Database, { codes, texts }: Coded): Pick<SeenDeals, 'owner' | 'owners'> {
  const people = prepared<[], { id: string; name: string }>(db, 'SELECT id, name FROM people ORDER BY name, id').all();
  const used = new Set(texts);
  const owners = people.filter(({ id }) => used.has(id));
  const place = new Map(owners.map(({ id }, i) => [id, i + 1]));
  const places = texts.map((id) => (id === null ? 0 : (place.get(id) ?? 0)));
  return { owners, owner: codes.map((code) => places[code] ?? 0) };
}

function stagesOfDeals({ codes, texts }: Coded, stages: readonly Stage[]): Pick<SeenDeals, 'stage' | 'stages'> {
  const place = new Map(stages.map(({ id }, i) => [id, i]));
  const places = texts.map((id) => (id === null ? 0 : (place.get(id) ?? 0)));
  return { stages: stages.map(({ id, name }) => ({ id, name })), stage: codes.map((code) => places[code] ?? 0) };
}

/** Days as they stand in the calendar, from their first moments here. */
function closeDays(moments: Float64Array, places: Uint32Array): Float64Array {
  const known = new Map<number, number>();
  return Float64Array.from(places, (deal) => {
    const at = moments[deal] ?? Number.NaN;
    if (Number.isNaN(at)) return at;
    const day = known.get(at) ?? dayOf(at);
    known.set(at, day);
    return day;
  });
}

function dayOf(at: number): number {
  const here = new Date(at);
  return Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / dayMs;
}
