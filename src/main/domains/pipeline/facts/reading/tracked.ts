import type { TrackedField } from '../../history/tracked-fields.ts';
import type { TrackedChanges } from '../fact-shapes.ts';
import type { Context } from './context.ts';
import { dayStart } from './days.ts';
import { fieldPlace, type HistoryRows } from './history-rows.ts';

/** The column behind each field whose changes can be asked about. */
export const trackedColumns: Record<string, TrackedField> = {
  stage: 'stage_id',
  closeDate: 'close_date',
  amount: 'amount_minor',
  probability: 'probability',
  forecastCategory: 'forecast_category',
};
const forecasts = ['omitted', 'pipeline', 'best_case', 'commit', 'closed'];

/** The changes of one field, as far as they had happened by then. */
export function trackedChanges(context: Context, history: HistoryRows, field: string): TrackedChanges {
  const column = trackedColumns[field];
  const place = column === undefined ? -1 : fieldPlace(column);
  const wanted = new Uint32Array(history.size);
  let size = 0;
  for (let i = 0; i < history.size; i++) {
    if (history.field[i] !== place) continue;
    if ((history.at[i] ?? Number.NaN) <= (context.asOf[history.deal[i] ?? 0] ?? Number.NaN)) wanted[size++] = i;
  }
  const number = numbersFor(field, context);
  // Of very many texts only those of this field are read.
  const numbers = new Float64Array(history.texts.length);
  const known = new Uint8Array(history.texts.length);
  const numberOf = (code: number): number => {
    if (known[code] === 0) {
      known[code] = 1;
      numbers[code] = number(history.texts[code] ?? null);
    }
    return numbers[code] ?? Number.NaN;
  };
  const changes = {
    deal: new Uint32Array(size),
    at: new Float64Array(size),
    before: new Float64Array(size),
    after: new Float64Array(size),
  };
  for (let i = 0; i < size; i++) {
    const row = wanted[i] ?? 0;
    changes.deal[i] = history.deal[row] ?? 0;
    changes.at[i] = history.at[row] ?? Number.NaN;
    changes.before[i] = numberOf(history.before[row] ?? 0);
    changes.after[i] = numberOf(history.after[row] ?? 0);
  }
  return { size, ...changes };
}

function numbersFor(field: string, { stages }: Context): (text: string | null) => number {
  if (field === 'closeDate') return dayStart;
  if (field === 'stage') return (text) => stages.of(text)?.position ?? Number.NaN;
  if (field === 'forecastCategory') {
    return (text) => (text !== null && forecasts.includes(text) ? forecasts.indexOf(text) : Number.NaN);
  }
  return (text) => (text !== null && Number.isFinite(Number(text)) ? Number(text) : Number.NaN);
}
