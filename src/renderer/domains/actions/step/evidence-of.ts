import type { Evidence } from '../../../../contract/records/next-step.ts';
import type { TimelineEntry } from '../../../../contract/workspace.ts';

const LABEL = 120;
const QUOTE = 400;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const kinds = { note: 'note', activity: 'activity', change: null } as const;

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** A note or an activity, as what a step came from. Changes of fields are no reason for anything. */
export function evidenceOf({ type, recordId, label, body, at }: TimelineEntry): Evidence | null {
  const kind = kinds[type];
  if (kind === null) return null;
  const words = body?.trim().split('\n')[0] ?? '';
  const said = kind === 'note' && words !== '' ? words : label;
  return {
    kind,
    id: recordId,
    label: `${shortened(said, LABEL)} · ${day.format(new Date(at))}`,
    // Verbatim or not at all: a quote that was cut is not what stands there.
    quote: words !== '' && words.length <= QUOTE ? words : null,
  };
}
