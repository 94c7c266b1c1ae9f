import { type RowValues, slotOf, unnamedStep, type Value } from '../wizard/record-values.ts';
import type { Fields } from './record-writer.ts';

/** The columns of a deal that say what is next. */
export const stepColumns = [
  'next_id',
  'next_form',
  'next_what',
  'next_kind',
  'next_at',
  'next_zone',
  'next_all_day',
  'next_since',
];
/** What belongs to the step that was there, and not to the one that takes its place. */
export const ofTheStepBefore = ['next_owner_id', 'next_evidence'];

const longestStep = 300;

/** What is to be done, in one line; the whole of a long text goes to a note. */
export function headline(words: string): string {
  const line = words.split('\n', 1)[0] ?? '';
  return line.length > longestStep ? `${line.slice(0, longestStep - 1).trimEnd()}…`.toWellFormed() : line;
}

/** What the rows of a file say about what is next, in the time zone of this laptop. */
export function importedSteps({ zone, now }: { zone: string; now: number }) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  return {
    /** The values of `stepColumns`; null where nothing is planned: without a date there is no step. */
    stepOf(values: Readonly<RowValues>): Value[] | null {
      const at = values[slotOf.nextAt] ?? null;
      if (at === null) return null;
      const words = values[slotOf.nextWhat];
      const what = typeof words === 'string' ? headline(words) : unnamedStep;
      const [id, kind, allDay] = [values[slotOf.nextId], values[slotOf.nextKind], values[slotOf.nextAllDay]];
      return [id ?? null, 'action', what, kind ?? 'task', at, zone, allDay ?? 0, now];
    },

    /** The note of a row: its description, and whatever of the next step stands nowhere else. */
    noteOf(values: Readonly<RowValues>, kept: Value): Value {
      const description = values[slotOf.description] ?? null;
      const words = values[slotOf.nextWhat] ?? null;
      const at = values[slotOf.nextAt] ?? null;
      const nothingLeft = words === null ? kept !== null || at === null : words === kept;
      if (nothingLeft) return description;
      const due = kept === null && typeof at === 'number' ? ` (due ${day.format(at)})` : '';
      const next = `Next step: ${words ?? unnamedStep}${due}`;
      return description === null ? next : `${description}\n\n${next}`;
    },
  };
}

/** What of a step is new to a deal; null when it has that one. A date alone moves the step that is there. */
export function stepChange(values: Readonly<RowValues>, current: Fields, step: Value[]): Fields | null {
  const [, , words, , at, zone, allDay] = step;
  const has = current.next_form === 'action';
  const same = has && (values[slotOf.nextWhat] === null || words === current.next_what);
  if (!same) return Object.fromEntries(stepColumns.map((column, place) => [column, step[place] ?? null]));
  if (at === current.next_at) return null;
  return { next_at: at ?? null, next_zone: zone ?? null, next_all_day: allDay ?? null };
}
