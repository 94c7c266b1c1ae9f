import { takeApartAmount } from './amount-text.ts';
import { spelledOut } from './calendar.ts';
import { type CellLook, lookOf } from './cell-look.ts';
import { currencyOfSign } from './currencies.ts';
import { type DateOrder, dateShape } from './date-shape.ts';
import { type Decimal, type NumberShape, numberShape } from './number-core.ts';
import { remembered } from './remembered.ts';
import { type Choice, decide, type Reading, votes } from './votes.ts';

export type PercentScale = 'points' | 'fraction';

export interface ColumnProfile {
  filled: number;
  blank: number;
  /** What most cells look like. */
  look: CellLook | 'empty';
  decimal: Choice<Decimal>;
  dateOrder: Choice<DateOrder>;
  /** Bare numbers in this column are days as Excel counts them. */
  excelSerials: boolean;
  percentScale: Choice<PercentScale>;
  /** Currency codes that stand beside the amounts. */
  currencies: readonly string[];
  longest: number;
}

export interface ColumnProfiler {
  add(text: string): void;
  finish(): ColumnProfile;
}

const cellsLookedAt = 1000;

/** Decides how a column writes numbers, dates and percents from a few hundred of its cells. */
export function profileColumn(samples: Iterable<string>): ColumnProfile {
  const profiler = columnProfiler();
  for (const text of samples) profiler.add(text);
  return profiler.finish();
}

/** The same for cells that come one after another, so that a whole column can have its say. */
export function columnProfiler(): ColumnProfiler {
  const looks = new Map<CellLook, number>();
  const decimals = votes<Decimal>();
  const orders = votes<DateOrder>();
  const scales = votes<PercentScale>();
  const currencies = new Set<string>();
  let filled = 0;
  let blank = 0;
  let longest = 0;
  let serials = 0;
  let fractions = 0;
  let ones = 0;

  const factsOf = remembered(cellFacts);
  const addNumber = (text: string, { currency, shape }: CellFacts) => {
    if (currency !== null && currencies.size < 20) currencies.add(currency);
    if (shape === null) return;
    if (shape.kind === 'shows') decimals.add(shape.decimal);
    else if (shape.kind === 'either') decimals.undecided(() => decimalReadings(text, shape.separator));
  };
  const addPercent = (text: string) => {
    if (/%|percent/i.test(text)) return;
    const value = Number(text.replace(',', '.'));
    if (value > 1) scales.add('points');
    else if (value > 0 && value < 1) fractions++;
    else if (value === 1) ones++;
  };
  const shapeOf = remembered(dateShape);
  const addDate = (text: string) => {
    const shape = shapeOf(text);
    if (shape.kind === 'shows') orders.add(shape.order);
    else if (shape.kind === 'serial' && shape.serial >= 20_000 && shape.serial < 80_000) serials++;
    else if (shape.kind === 'either') {
      orders.undecided(() => [
        { as: 'dmy', example: text, means: spelledOut(shape.dmy) },
        { as: 'mdy', example: text, means: spelledOut(shape.mdy) },
      ]);
    }
  };

  return {
    add(raw) {
      const text = raw.trim();
      if (text === '') {
        blank++;
        return;
      }
      filled++;
      if (text.length > longest) longest = text.length;
      const facts = factsOf(masked(text));
      const { look } = facts;
      if (filled <= cellsLookedAt) looks.set(look, (looks.get(look) ?? 0) + 1);
      if (look === 'integer' || look === 'number' || look === 'money' || look === 'percent') addNumber(text, facts);
      if (look === 'integer' || look === 'number' || look === 'percent') addPercent(text);
      if (look === 'integer' || look === 'number' || look === 'date' || look === 'date-time') addDate(text);
    },
    finish() {
      const excelSerials = serials > 0 && serials >= filled * 0.8;
      // Fractions show a scale only where nothing exceeds 1; beside 40 and 75, a 0.5 is half a point.
      if (scales.count('points') === 0) for (let vote = 0; vote < fractions; vote++) scales.add('fraction');
      if (ones > 0) {
        scales.undecided(() => [
          { as: 'points', example: '1', means: '1 %' },
          { as: 'fraction', example: '1', means: '100 %' },
        ]);
      }
      return {
        filled,
        blank,
        look: mostLook(looks),
        decimal: decide(decimals),
        dateOrder: decide(orders),
        excelSerials,
        percentScale: decide(scales),
        currencies: [...currencies],
        longest,
      };
    },
  };
}

interface CellFacts {
  look: CellLook;
  currency: string | null;
  shape: NumberShape | null;
}

/** What can be told from a cell without its digits: most cells of a column differ in nothing else. */
function cellFacts(text: string): CellFacts {
  const look = lookOf(text);
  const amount = takeApartAmount(text, 'USD');
  if (amount === null) return { look, currency: null, shape: null };
  const sign = currencyOfSign(amount.currency, 'USD');
  return { look, currency: sign !== null && 'code' in sign ? sign.code : null, shape: numberShape(amount.core) };
}

/** Every digit becomes a 1, except for a leading zero, which tells `0.123` from `1.123`. */
function masked(text: string): string {
  return text.length > 100 ? text.slice(0, 100) : text.replace(/\d/g, '1').replace(/1/, /^\D*0/.test(text) ? '0' : '1');
}

function decimalReadings(text: string, separator: Decimal): Reading<Decimal>[] {
  const core = /\d[\d.,]*/.exec(text)?.[0] ?? text;
  const grouped = core.replace(separator, '');
  const point = core.replace(separator, '.');
  const other: Decimal = separator === '.' ? ',' : '.';
  // Thousands first: amounts with three decimals are rare.
  return [
    { as: other, example: text, means: grouped },
    { as: separator, example: text, means: point },
  ];
}

/** The look that four cells out of five share, where a more general one takes in the more special ones. */
function mostLook(looks: ReadonlyMap<CellLook, number>): CellLook | 'empty' {
  const total = [...looks.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'empty';
  const share = (...kinds: CellLook[]) => kinds.reduce((sum, kind) => sum + (looks.get(kind) ?? 0), 0) / total;
  for (const kind of ['boolean', 'integer', 'email', 'url', 'date', 'phone', 'list'] as const) {
    if (share(kind) >= 0.8) return kind;
  }
  if (share('date', 'date-time') >= 0.8) return 'date-time';
  if (share('integer', 'number') >= 0.8) return 'number';
  if (share('percent', 'integer', 'number') >= 0.8 && share('percent') > share('money')) return 'percent';
  if (share('money', 'integer', 'number') >= 0.8) return 'money';
  return 'text';
}
