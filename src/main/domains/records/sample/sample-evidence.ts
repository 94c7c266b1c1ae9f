import type { Evidence } from '../../../../contract/records/next-step.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';
import type { Random } from './random.ts';
import { nextSteps } from './words.ts';

/** What was said and done about one deal. */
export type Said = { activities: Values[]; notes: Values[] };
export type LedTo = { step: string[]; evidence: Evidence; at: number };

/** A step that follows from the words of an activity or a note of the deal, with the sentence that it rests on. */
export function stepFrom(
  { activities, notes }: Said,
  { from, to }: { from: number; to: number },
  random: Random,
): LedTo | undefined {
  const sources = [
    ...activities.map((row) => ({ row, kind: 'activity' as const })),
    ...notes.map((row) => ({ row, kind: 'note' as const })),
  ];
  const found: LedTo[] = [];
  for (const { row, kind } of sources) {
    // Written down a while after it was said.
    const at = Number(row.created_at) + random.whole(3, 40) * 60_000;
    if (at < from || at > to) continue;
    const sentences = sentencesOf(String(row.body ?? ''));
    for (const { words, step } of nextSteps.from) {
      const quote = sentences.find((sentence) => sentence.includes(words));
      if (!quote) continue;
      const label = kind === 'note' ? `Note of ${day.format(Number(row.created_at))}` : String(row.subject);
      found.push({ step, at, evidence: { kind, id: String(row.id), label, quote } });
    }
  }
  return found.length > 0 && random.chance(0.8) ? random.pick(found) : undefined;
}

const sentencesOf = (body: string): string[] =>
  body.split(/(?<=[.!?])\s+|\n/).map((sentence) => sentence.replace(/^- /, '').trim());

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
