import type { Database } from 'better-sqlite3';
import type { PocPlan } from '../../../contract/pocs/shapes.ts';
import { dayHere } from '../../platform/schedule/local-time.ts';
import { callsOf } from './plan/calls.ts';
import { commentsOf } from './plan/comments.ts';
import { criteria } from './plan/parts/criteria.ts';
import { links } from './plan/parts/links.ts';
import { milestones } from './plan/parts/milestones.ts';
import { phases } from './plan/parts/phases.ts';
import { stack } from './plan/parts/stack.ts';
import { tasks } from './plan/parts/tasks.ts';
import { team } from './plan/parts/team.ts';
import { values } from './plan/parts/values.ts';
import { readPoc } from './plan/read-pocs.ts';
import { progressOf } from './progress/progress-of.ts';

/** Everything of one POC. */
export function readPlan(
  db: Database,
  id: string,
  { today, nameOf }: { today: string; nameOf: (key: string, version: number) => string },
): PocPlan {
  const poc = readPoc(db, id, nameOf);
  const where = { poc: id };
  const lines = {
    milestones: milestones.read(db, where),
    phases: phases.read(db, where),
    tasks: tasks.read(db, where),
    criteria: criteria.read(db, where),
  };
  const members = team.read(db, where);
  const champions = members.filter(({ side, champion }) => side === 'theirs' && champion).map(({ name }) => name);
  const champion = champions.sort()[0] ?? championOfDeal(db, poc.dealId);
  return {
    poc,
    ...lines,
    team: members,
    stack: stack.read(db, where),
    links: links.read(db, where),
    values: values.read(db, where),
    calls: callsOf(db, id),
    comments: commentsOf(db, id),
    progress: progressOf({ poc, ...lines, champion, heardOn: heardOn(db, id) }, today),
  };
}

const championOfDeal = (db: Database, dealId: string): string | null =>
  db
    .prepare<[string], string | null>(
      `SELECT min(c.name) FROM deal_contacts l JOIN contacts c ON c.id = l.contact_id
       WHERE l.deal_id = ? AND l.role = 'champion'`,
    )
    .pluck()
    .get(dealId) ?? null;

/** The day on which the customer last said or answered something. */
function heardOn(db: Database, id: string): string | null {
  const at = db
    .prepare<{ id: string }, number | null>(
      `SELECT max(at) FROM (SELECT max(said_at) AS at FROM poc_comments WHERE poc_id = @id AND side = 'theirs'
       UNION ALL SELECT max(answered_at) FROM poc_answers WHERE poc_id = @id)`,
    )
    .pluck()
    .get({ id });
  return at === null || at === undefined ? null : dayHere(at);
}
