import { type Evidence, evidence, type NextStep, type Standing } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { standingOf, type Week } from '../standing/standing.ts';
import { instantOf } from './in-order.ts';

export type StepRow = {
  nextId: string | null;
  nextForm: NextStep['form'] | null;
  nextWhat: string | null;
  nextKind: NextStep['kind'];
  nextAt: number | null;
  nextZone: string | null;
  nextAllDay: number | null;
  nextOwnerId: string | null;
  nextOwnerName: string | null;
  nextEvidence: string | null;
  nextSince: number | null;
};

/** What of a deal `t` says what is next. */
export const nextStepSql = `t.next_id AS nextId, t.next_form AS nextForm, t.next_what AS nextWhat, t.next_kind AS nextKind,
    t.next_at AS nextAt, t.next_zone AS nextZone, t.next_all_day AS nextAllDay, t.next_owner_id AS nextOwnerId,
    (SELECT o.name FROM people o WHERE o.id = t.next_owner_id) AS nextOwnerName,
    t.next_evidence AS nextEvidence, t.next_since AS nextSince`;

export function nextStepOf(row: StepRow): NextStep | null {
  if (row.nextId === null || row.nextForm === null || row.nextAt === null) return null;
  return {
    id: row.nextId,
    form: row.nextForm,
    what: row.nextWhat ?? '',
    kind: row.nextKind,
    at: instantOf(row.nextAt),
    zone: row.nextZone ?? 'UTC',
    allDay: row.nextAllDay === 1,
    ownerId: row.nextOwnerId,
    ownerName: row.nextOwnerName,
    evidence: evidenceOf(row.nextEvidence),
    since: instantOf(row.nextSince ?? row.nextAt),
  };
}

export const standingOfRow = (row: StepRow, outcome: Deal['outcome'], week: Week): Standing =>
  standingOf({ open: outcome === 'open', form: row.nextForm, at: row.nextAt }, week);

/** What cannot be read as evidence, from a file of another make, is none. */
export function evidenceOf(json: string | null): Evidence | null {
  if (json === null) return null;
  const { success, data } = evidence.safeParse(JSON.parse(json));
  return success ? data : null;
}
