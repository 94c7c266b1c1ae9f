import { cleanLine } from './clean-text.ts';

const words: Record<string, string> = {
  annualRevenue: 'annual revenue',
  ownerId: 'owner',
  ownerName: 'owner',
  accountId: 'account',
  accountName: 'account',
  contactId: 'contact',
  dealId: 'deal',
  stageId: 'stage',
  forecastCategory: 'forecast category',
  closeDate: 'close date',
  lostReason: 'lost reason',
  externalId: 'external id',
  occurredAt: 'time',
  durationMinutes: 'duration',
};

/** A field as a person would call it. */
export const fieldWord = (field: string): string => words[field] ?? field;

/** A record's name, short enough to stand in a label. */
export const titled = (name: string): string => {
  const line = cleanLine(name);
  const letters = [...line.slice(0, 200)];
  return letters.length > 60 || line.length > 200 ? `${letters.slice(0, 59).join('')}…` : line;
};

export type FieldChange = { field: string; to: string | null };

/** "Change stage of Platform rollout to Proposal", "Rename Acme to Acme Ltd", "Edit Acme". */
export function changeLabel(subject: string, changes: FieldChange[]): string {
  const stage = changes.find(({ field }) => field === 'stage' || field === 'stageId');
  const one = stage ?? (changes.length === 1 ? changes[0] : undefined);
  if (!one) return `Edit ${subject}`;
  if (one.field === 'name' && one.to) return `Rename ${subject} to ${titled(one.to)}`;
  return `Change ${fieldWord(one.field)} of ${subject}${one.to ? ` to ${titled(one.to)}` : ''}`;
}

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
