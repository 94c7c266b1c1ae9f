import {
  cleanNote,
  cleanText,
  currencyParser,
  dateParser,
  forecastOf,
  instantParser,
  isProblem,
  moneyParser,
  type Parsed,
  parseBoolean,
  parseDomain,
  parseEmail,
  parseInteger,
  parsePhone,
  parseTags,
  parseWebsite,
  percentParser,
  remembered,
} from '../index.ts';
import type { CellReader } from './cell-reader.ts';
import type { ImportPlan, PlannedColumn } from './import-plan.ts';
import { dueReader, stepReader } from './read-step.ts';
import { longest, type Slot, slotOf, type Value } from './record-values.ts';

/** Cells that are kept as they are where they are not quite what they should be. */
export const lenient: ReadonlySet<string> = new Set(['phone', 'website', 'domain', 'accountDomain', 'ownerEmail']);

/** What reads a column, by its target. `stage`, `status` and custom fields have readers of their own. */
export function cellReader(column: PlannedColumn, plan: ImportPlan): CellReader | null {
  const { target } = column;
  const parsed = (slot: Slot, parse: (text: string) => Parsed<Value>): CellReader => {
    const at = slotOf[slot];
    return (text, values) => {
      const value = parse(text);
      if (isProblem(value)) return value;
      values[at] = value;
      return null;
    };
  };
  const line = (slot: Slot) => parsed(slot, short(longest[slot] ?? 5000));
  switch (target) {
    case 'name':
    case 'externalId':
    case 'firstName':
    case 'lastName':
    case 'title':
    case 'industry':
    case 'country':
    case 'city':
    case 'contactName':
      return line(target);
    case 'accountName':
    case 'ownerName':
    case 'source':
      return parsed(target, remembered(short(longest[target] ?? 5000)));
    case 'description':
      return parsed('description', (text) => within(cleanNote(text), longest.description ?? 50_000));
    case 'contactEmail':
      return line('contactEmail');
    case 'email':
      return parsed('email', parseEmail);
    case 'ownerEmail':
      return parsed('ownerEmail', remembered(parseEmail));
    case 'accountDomain':
    case 'domain':
      return parsed(target, remembered(parseDomain));
    case 'website':
      return parsed('website', parseWebsite);
    case 'phone':
      return parsed('phone', parsePhone);
    case 'employees':
      return parsed('employees', notNegative);
    case 'tags':
      return parsed('tags', remembered(readTags));
    case 'currency':
      return parsed('currency', currencyParser(plan.currency));
    case 'amount':
    case 'annualRevenue':
      return moneyReader(column, plan);
    case 'probability':
      return parsed('probability', wholePercent(column));
    case 'forecastCategory':
      return parsed('forecastCategory', readForecast);
    case 'closeDate':
      return parsed('closeDate', dateParser({ order: column.dateOrder, excelSerials: column.excelSerials }));
    case 'createdAt':
      return parsed('createdAt', momentReader(column, plan.timeZone));
    case 'nextWhat':
      return stepReader;
    case 'nextAt':
      return dueReader(column, plan.timeZone);
    default:
      return null;
  }
}

const short =
  (most: number) =>
  (text: string): Parsed<string> =>
    within(cleanText(text), most);

function within(text: string, most: number): Parsed<string> {
  if (text.length <= most) return text === '' ? null : text;
  return {
    problem: `The text has ${text.length.toLocaleString('en')} characters, and at most ${most.toLocaleString('en')} fit. Shorten it.`,
  };
}

function moneyReader(column: PlannedColumn, plan: ImportPlan): CellReader {
  const parse = moneyParser({ decimal: column.decimal, currency: plan.currency });
  const [amount, currency] = [slotOf.amount, slotOf.currency];
  return (text, values) => {
    const rowCurrency = values[currency];
    const money = parse(text, typeof rowCurrency === 'string' ? rowCurrency : null);
    if (isProblem(money)) return money;
    if (money === null) return null;
    values[amount] = money.minor;
    values[currency] = money.currency;
    return null;
  };
}

function notNegative(text: string): Parsed<number> {
  const value = parseInteger(text);
  return typeof value === 'number' && value < 0
    ? { problem: `“${text.trim().slice(0, 60)}” is less than nothing. Correct it.` }
    : value;
}

function wholePercent({ percentScale }: PlannedColumn): (text: string) => Parsed<number> {
  const parse = percentParser({ scale: percentScale });
  return (text) => {
    const value = parse(text);
    return typeof value === 'number' ? Math.round(value) : value;
  };
}

const readForecast = remembered(
  (text: string): Parsed<string> =>
    text.trim() === ''
      ? null
      : (forecastOf(text) ?? {
          problem: `“${text.trim().slice(0, 60)}” is no forecast category. Write omitted, pipeline, best case, commit or closed.`,
        }),
);

function momentReader(column: PlannedColumn, timeZone: string): (text: string) => Parsed<number> {
  const parse = instantParser({ order: column.dateOrder, excelSerials: column.excelSerials, timeZone });
  return remembered((text: string) => {
    const value = parse(text);
    return typeof value === 'string' ? Date.parse(value) : value;
  });
}

function readTags(text: string): Parsed<string> {
  const tags = parseTags(text);
  if (tags.length === 0) return null;
  if (tags.length > 50) return { problem: 'There are more than 50 tags. Keep the 50 that matter.' };
  const long = tags.find((tag) => tag.length > 80);
  if (long) return { problem: `The tag “${long.slice(0, 60)}…” is longer than 80 characters. Shorten it.` };
  return JSON.stringify(tags);
}

/** The value of a custom field, of the type it has. */
export function customReader(column: PlannedColumn): (text: string) => Parsed<string | number | boolean> {
  switch (column.custom?.type) {
    case 'yes_no':
      return parseBoolean;
    case 'date':
      return dateParser({ order: column.dateOrder, excelSerials: column.excelSerials });
    case 'number':
      return decimalReader(column);
    case 'choice': {
      const choices = column.custom.choices;
      return remembered((text) => {
        const wanted = text.trim().toLowerCase();
        if (wanted === '') return null;
        return (
          choices.find((choice) => choice.toLowerCase() === wanted) ?? {
            problem: `“${text.trim().slice(0, 60)}” is none of the choices of this field. Write one of ${choices.slice(0, 20).join(', ')}.`,
          }
        );
      });
    }
    default:
      return remembered(short(5000));
  }
}

/** A plain number; read as money of a currency with three digits behind the point, so that both share the rules. */
function decimalReader({ decimal }: PlannedColumn): (text: string) => Parsed<number> {
  const parse = moneyParser({ decimal, currency: 'KWD' });
  return (text) => {
    const whole = parseInteger(text);
    if (typeof whole === 'number') return whole;
    const money = parse(text);
    if (money === null || isProblem(money)) return money;
    return money.minor / 1000;
  };
}
