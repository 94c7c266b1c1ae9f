import type { Database } from 'better-sqlite3';
import { notFound } from '../../../platform/app-error.ts';
import { titled } from '../../../platform/text/short-text.ts';
import type { Part } from './part.ts';

/** What a POC is called in a label; refuses one that is not there. */
export function pocName(db: Database, id: string): string {
  const name = db.prepare<[string], string>('SELECT name FROM pocs WHERE id = ?').pluck().get(id);
  if (name === undefined) throw notFound('POC', id);
  return titled(name);
}

const words: Record<string, string> = {
  theirOwner: 'their owner',
  ourOwner: 'our owner',
  internalNote: 'internal note',
  milestoneId: 'milestone',
  phaseId: 'phase',
  howMeasured: 'measurement',
  evidenceUrl: 'evidence',
  evidenceNote: 'evidence',
  contactId: 'contact',
  activityId: 'call',
  quotedFrom: 'source',
  quoteInternal: 'who sees the quote',
  because: 'reason',
  url: 'address',
  said: 'wording',
};
const choices = ['status', 'result', 'state'];
const dates = ['startDay', 'startRule', 'endDay', 'endRule'];

/** `Set "Security review" to completed in Platform rollout`, or as much of it as fits what changed. */
export function changeLabelOf(
  part: Pick<Part<unknown>, 'called'>,
  line: { title: string; poc: string },
  changes: readonly { field: string; to: unknown }[],
): string {
  const subject = `"${titled(line.title)}"`;
  const [only, another] = changes;
  const where = `in ${line.poc}`;
  if (only && changes.every(({ field }) => dates.includes(field))) return `Move ${subject} ${where}`;
  if (!only || another) return `Edit ${subject} ${where}`;
  const { field, to } = only;
  const said = typeof to === 'string' ? to : '';
  if (field === part.called) return `Rename ${subject} to "${titled(said)}" ${where}`;
  if (choices.includes(field)) return `Set ${subject} to ${said.replaceAll('_', ' ')} ${where}`;
  if (field === 'shared') return `${to ? 'Share' : 'Stop sharing'} ${subject} ${where}`;
  if (field === 'champion') return `${to ? 'Name' : 'No longer name'} ${subject} champion ${where}`;
  return `Change ${words[field] ?? field} of ${subject} ${where}`;
}
