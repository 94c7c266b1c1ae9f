import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { evidenceOf } from './evidence-of.ts';

const entry: TimelineEntry = {
  id: 'n1',
  at: new Date(2026, 10, 12, 9).toISOString(),
  type: 'note',
  kind: 'notes',
  recordId: 'n1',
  label: 'Note on Roll-out',
  actor: 'person',
  actorName: null,
  command: null,
  undone: false,
  changes: [],
  body: 'They need data residency.\nAsk legal.',
};

test('a note is named by its first line and quoted word for word', () => {
  expect(evidenceOf(entry)).toEqual({
    kind: 'note',
    id: 'n1',
    label: 'They need data residency. · 12 Nov',
    quote: 'They need data residency.',
  });
});

test('an activity is named by its subject, and what is too long to quote whole is not quoted', () => {
  const long = 'x'.repeat(401);
  expect(evidenceOf({ ...entry, type: 'activity', label: 'Call: Budget', body: long })).toMatchObject({
    kind: 'activity',
    label: 'Call: Budget · 12 Nov',
    quote: null,
  });
  expect(evidenceOf({ ...entry, body: long })?.label).toHaveLength(129);
});

test('a change of fields is no evidence', () => {
  expect(evidenceOf({ ...entry, type: 'change' })).toBeNull();
});
