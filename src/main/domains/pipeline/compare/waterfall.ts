import { setImmediate as breathe } from 'node:timers/promises';
import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { SameDeals } from '../snapshot/same-deals.ts';
import { toBase } from '../snapshot/to-base.ts';
import { type CloseWindow, daysOf } from './close-window.ts';
import type { Fate } from './fates.ts';
import { moneyWords } from './money-words.ts';

type Step = Comparison['waterfall'][number];
type Key = Step['key'];
type Move = { key: Key; a: number; b: number; amountMinor: number };

const labels: Record<Key, string> = {
  start: 'Before',
  new: 'New',
  pulled_in: 'Pulled in',
  pushed_out: 'Pushed out',
  up: 'Up',
  down: 'Down',
  rates: 'Exchange rates',
  won: 'Won',
  lost: 'Lost',
  gone: 'Gone',
  end: 'Now',
};
const shownAtMost = 200;

export type WaterfallParts = {
  a: Snapshot;
  b: Snapshot;
  same: SameDeals;
  window: CloseWindow;
  /** What became of deals that only the earlier review saw. */
  fateOf: (dealId: string) => Fate;
};

/**
 * How the sum of what is to close within a window became another: each deal's part of the difference goes to one step,
 * or, where both its amount and its rate changed, to two. Whole minor units, so that it adds up exactly.
 */
export async function waterfall(parts: WaterfallParts): Promise<Step[]> {
  const start = countedIn(parts, parts.a);
  await breathe();
  const end = countedIn(parts, parts.b);
  await breathe();
  const moves = movesBetween(parts, { start, end });
  await breathe();
  const between: Key[] = ['new', 'pulled_in', 'pushed_out', 'up', 'down', 'rates', 'won', 'lost', 'gone'];
  return [whole('start', start), ...between.map((key) => stepOf(parts, key, moves)), whole('end', end)];
}

/** Which deals of a review close within the window, and what each adds to the sum; 0 without amount or rate. */
type Counted = { within: Uint8Array; amounts: Float64Array };

function countedIn({ a, b, window }: WaterfallParts, { deals }: Snapshot): Counted {
  const { first, last } = daysOf(window);
  const within = Uint8Array.from({ length: deals.size }, (_, deal) => {
    const day = deals.closeDay(deal);
    return deals.isOpen(deal) && day >= first && day <= last ? 1 : 0;
  });
  const otherBase = deals === a.deals && a.base !== b.base;
  const amounts = Float64Array.from(within, (is, deal) => {
    if (is === 0) return 0;
    if (!otherBase) return deals.baseMinor(deal) ?? 0;
    const amount = deals.amount(deal);
    return (amount && toBase(amount.amountMinor, amount.currency, b)) || 0;
  });
  return { within, amounts };
}

const whole = (key: 'start' | 'end', { within, amounts }: Counted): Step => ({
  key,
  label: labels[key],
  amountMinor: amounts.reduce((sum, amount) => sum + amount, 0),
  deals: within.reduce((sum, is) => sum + is, 0),
  items: [],
});

function movesBetween(parts: WaterfallParts, { start, end }: { start: Counted; end: Counted }): Move[] {
  const { a, b, same, fateOf } = parts;
  const moves: Move[] = [];
  for (let deal = 0; deal < a.deals.size; deal++) {
    const [was, before, later] = [start.amounts[deal] ?? 0, start.within[deal] === 1, same.inB[deal] ?? -1];
    if (later === -1) {
      if (before) moves.push({ key: fateOf(a.deals.id(deal)), a: deal, b: -1, amountMinor: -was });
      continue;
    }
    const [is, after] = [end.amounts[later] ?? 0, end.within[later] === 1];
    if (before && after) moves.push(...changeOf(parts, { a: deal, b: later, was, is }));
    else if (after) moves.push({ key: 'pulled_in', a: deal, b: later, amountMinor: is });
    else if (before) moves.push({ key: 'pushed_out', a: deal, b: later, amountMinor: -was });
  }
  for (let deal = 0; deal < b.deals.size; deal++) {
    if (same.inA[deal] !== -1 || end.within[deal] !== 1) continue;
    moves.push({ key: 'new', a: -1, b: deal, amountMinor: end.amounts[deal] ?? 0 });
  }
  return moves;
}

/** What came of another amount, and what of another rate: of the former as much as it is at the later rates. */
function changeOf({ a, b }: WaterfallParts, at: { a: number; b: number; was: number; is: number }): Move[] {
  if (at.was === at.is) return [];
  const [before, after] = [a.deals.amount(at.a), b.deals.amount(at.b)];
  const sameAmount = before?.amountMinor === after?.amountMinor && before?.currency === after?.currency;
  const atRatesOfB = before ? toBase(before.amountMinor, before.currency, b) : Number.NaN;
  const byRates = sameAmount ? at.is - at.was : Number.isNaN(atRatesOfB) || at.was === 0 ? 0 : atRatesOfB - at.was;
  const byAmount = at.is - at.was - byRates;
  const moves: Move[] = [];
  if (byRates !== 0) moves.push({ key: 'rates', a: at.a, b: at.b, amountMinor: byRates });
  if (byAmount !== 0) moves.push({ key: byAmount > 0 ? 'up' : 'down', a: at.a, b: at.b, amountMinor: byAmount });
  return moves;
}

function stepOf(parts: WaterfallParts, key: Key, moves: Move[]): Step {
  const ofStep = moves.filter((move) => move.key === key);
  const largest = ofStep.toSorted((x, y) => Math.abs(y.amountMinor) - Math.abs(x.amountMinor)).slice(0, shownAtMost);
  return {
    key,
    label: labels[key],
    amountMinor: ofStep.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    deals: ofStep.length,
    items: largest.map((move) => movedDeal(parts, move)),
  };
}

function movedDeal({ a, b }: WaterfallParts, { key, a: inA, b: inB, amountMinor }: Move): Step['items'][number] {
  const { deals, deal } = inB === -1 ? { deals: a.deals, deal: inA } : { deals: b.deals, deal: inB };
  const say = (snapshot: Snapshot, at: number): string | null => {
    if (at === -1) return null;
    if (key === 'pulled_in' || key === 'pushed_out') return snapshot.deals.closeDate(at);
    if (key === 'won' || key === 'lost' || key === 'gone') return snapshot.deals.stageName(at);
    const amount = snapshot.deals.amount(at);
    return amount && moneyWords(amount.amountMinor, amount.currency);
  };
  return {
    dealId: deals.id(deal),
    name: deals.name(deal),
    ownerName: deals.ownerName(deal),
    before: say(a, inA),
    after: say(b, inB),
    amountMinor,
  };
}
