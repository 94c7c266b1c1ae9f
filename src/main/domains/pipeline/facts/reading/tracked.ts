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
  const rows: number[] = [];
  for (let i = 0; i < history.size; i++) {
    const seen = context.asOf[history.deal[i] ?? 0] ?? Number.NaN;
    if (history.field[i] === place && (history.at[i] ?? Number.NaN) <= seen) rows.push(i);
  }
  const read = (text: string | null): number => {
    if (text === null) return Number.NaN;
    if (field === 'stage') return context.stages.of(text)?.position ?? Number.NaN;
    if (field === 'closeDate') return dayStart(text);
    if (field === 'forecastCategory') return forecasts.includes(text) ? forecasts.indexOf(text) : Number.NaN;
    const number = Number(text);
    return Number.isFinite(number) ? number : Number.NaN;
  };
  const known = new Map<number, number>();
  const numberOf = (code: number): number => {
    const remembered = known.get(code);
    if (remembered !== undefined) return remembered;
    const value = read(history.texts[code] ?? null);
    known.set(code, value);
    return value;
  };
  return {
    size: rows.length,
    deal: Uint32Array.from(rows, (i) => history.deal[i] ?? 0),
    at: Float64Array.from(rows, (i) => history.at[i] ?? Number.NaN),
    before: Float64Array.from(rows, (i) => numberOf(history.before[i] ?? 0)),
    after: Float64Array.from(rows, (i) => numberOf(history.after[i] ?? 0)),
  };
}
