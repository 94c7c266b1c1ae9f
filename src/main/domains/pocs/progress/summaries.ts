import type { Database } from 'better-sqlite3';
import type { PocOutcome, PocSummary } from '../../../../contract/pocs/shapes.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { daysFrom } from '../dates/day-number.ts';
import { amountFrom } from '../plan/read-pocs.ts';
import { riskOf } from './risk.ts';
import { percentOf, statusOf } from './roll-up.ts';
import { scoreValue } from './score.ts';
import { emptyTally, type Tally } from './tallies.ts';

type Row = Pick<PocSummary, 'id' | 'dealId' | 'dealName' | 'accountName' | 'ownerName' | 'name' | 'kickoff'> & {
  outcome: PocOutcome;
  endedOn: string | null;
  templateId: string;
  templateVersion: number;
  amountMinor: number | null;
  currency: string | null;
  updatedAt: number;
  heardAt: number | null;
  champion: string | null;
  answersWaiting: number;
  revision: number | null;
};

/** Every POC with whose it is and what has come from the customer. */
const query = `WITH
  heard AS MATERIALIZED (
    SELECT poc_id, max(at) AS at FROM (
      SELECT poc_id, said_at AS at FROM poc_comments WHERE side = 'theirs'
      UNION ALL SELECT poc_id, answered_at FROM poc_answers) GROUP BY poc_id),
  waiting AS MATERIALIZED (SELECT poc_id, count(*) AS n FROM poc_answers WHERE state = 'new' GROUP BY poc_id),
  sent AS MATERIALIZED (SELECT poc_id, max(revision) AS revision FROM poc_packets GROUP BY poc_id)
  SELECT p.id, p.deal_id AS dealId, d.name AS dealName, a.name AS accountName, o.name AS ownerName, p.name, p.outcome,
    p.ended_on AS endedOn, p.kickoff, p.template_id AS templateId, p.template_version AS templateVersion,
    d.amount_minor AS amountMinor, d.currency, p.updated_at AS updatedAt, h.at AS heardAt,
    coalesce((SELECT min(name) FROM poc_team x WHERE x.poc_id = p.id AND x.champion = 1 AND x.side = 'theirs'),
      (SELECT min(y.name) FROM deal_contacts k JOIN contacts y ON y.id = k.contact_id
        WHERE k.deal_id = p.deal_id AND k.role = 'champion')) AS champion,
    coalesce(w.n, 0) AS answersWaiting, s.revision
  FROM pocs p JOIN deals d ON d.id = p.deal_id
    LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN people o ON o.id = d.owner_id
    LEFT JOIN heard h ON h.poc_id = p.id LEFT JOIN waiting w ON w.poc_id = p.id LEFT JOIN sent s ON s.poc_id = p.id`;

type Names = (key: string, version: number) => string;
type Known = { today: string; tallies: ReadonlyMap<string, Tally>; nameOf: Names };

/** All POCs with what a list shows of them. */
export const readSummaries = (db: Database, known: Known): PocSummary[] =>
  db
    .prepare<[], Row>(query)
    .all()
    .map((row) => summaryFrom(row, known));

function summaryFrom(row: Row, { today, tallies, nameOf }: Known): PocSummary {
  const running = row.outcome === 'running';
  const asOf = running ? today : (row.endedOn ?? today);
  const { tasks, milestones, criteria, ...tally } = tallies.get(row.id) ?? emptyTally();
  const late = running && tally.oldest !== null ? Math.max(0, daysFrom(tally.oldest, today)) : 0;
  return {
    id: row.id,
    dealId: row.dealId,
    dealName: row.dealName,
    accountName: row.accountName,
    amount: amountFrom(row),
    ownerName: row.ownerName,
    name: row.name,
    outcome: row.outcome,
    kickoff: row.kickoff,
    templateName: nameOf(row.templateId, row.templateVersion),
    updatedAt: new Date(row.updatedAt).toISOString(),
    percent: percentOf(tasks.total > 0 ? tasks : { total: milestones.total, completed: milestones.reached }),
    status: statusOf(tasks),
    endsOn: tally.lastDay,
    daysLeft: running && tally.lastDay !== null ? daysFrom(today, tally.lastDay) : null,
    risk: riskOf(running, late),
    daysLate: late,
    score: scoreValue({
      ...tally,
      criteria: criteria.total,
      withEvidence: criteria.withEvidence,
      silentDays: row.heardAt === null ? null : Math.max(0, daysFrom(dayHere(row.heardAt), asOf)),
      champion: row.champion,
      daysSinceKickoff: daysFrom(row.kickoff, asOf),
    }),
    revision: row.revision,
    answersWaiting: row.answersWaiting,
  };
}
