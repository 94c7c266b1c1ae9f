import { titled } from '../../../platform/text/short-text.ts';

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
  nextWhat: 'next step',
  nextAt: 'due',
  nextKind: 'kind of step',
  nextOwnerId: 'who does it',
};

/** A field as a person would call it. */
export const fieldWord = (field: string): string => words[field] ?? field;

export type FieldChange = { field: string; to: string | null };

/** "Change stage of Platform rollout to Proposal", "Rename Acme to Acme Ltd", "Edit Acme". */
export function changeLabel(subject: string, changes: FieldChange[]): string {
  const stage = changes.find(({ field }) => field === 'stage' || field === 'stageId');
  const one = stage ?? (changes.length === 1 ? changes[0] : undefined);
  if (!one) return `Edit ${subject}`;
  if (one.field === 'name' && one.to) return `Rename ${subject} to ${titled(one.to)}`;
  return `Change ${fieldWord(one.field)} of ${subject}${one.to ? ` to ${titled(one.to)}` : ''}`;
}
