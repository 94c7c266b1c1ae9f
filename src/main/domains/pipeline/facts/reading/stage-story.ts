import { numbersOf } from './dictionary.ts';
import type { HistoryRows } from './history-rows.ts';
import { fieldPlace } from './history-rows.ts';
import type { Stages } from './stages.ts';

/** What the changes of its stage say about each deal, as far as they had happened. */
export type StageStory = {
  /** When it last changed its stage. */
  changedAt: Float64Array;
  /** When it was last closed after it had been open. */
  closedAt: Float64Array;
  reopenedAt: Float64Array;
  /** Stages left out in its largest step forward while it was open. */
  skipped: Float64Array;
};

export function stageStory(size: number, rows: HistoryRows, stages: Stages, upTo: Float64Array | number): StageStory {
  const story = {
    changedAt: numbersOf(size),
    closedAt: numbersOf(size),
    reopenedAt: numbersOf(size),
    skipped: new Float64Array(size),
  };
  const stageField = fieldPlace('stage_id');
  const of = rows.texts.map((text) => stages.of(text));
  for (let i = 0; i < rows.size; i++) {
    if (rows.field[i] !== stageField) continue;
    const deal = rows.deal[i] ?? 0;
    const at = rows.at[i] ?? Number.NaN;
    if (!(at <= (typeof upTo === 'number' ? upTo : (upTo[deal] ?? Number.NaN)))) continue;
    const before = of[rows.before[i] ?? 0];
    const after = of[rows.after[i] ?? 0];
    story.changedAt[deal] = at;
    if (before === undefined || after === undefined) continue;
    const wasOpen = before.outcome === 'open';
    const isOpen = after.outcome === 'open';
    if (wasOpen && !isOpen) story.closedAt[deal] = at;
    if (!wasOpen && isOpen) story.reopenedAt[deal] = at;
    const leftOut = wasOpen && isOpen ? after.position - before.position - 1 : 0;
    if (leftOut > (story.skipped[deal] ?? 0)) story.skipped[deal] = leftOut;
  }
  return story;
}
