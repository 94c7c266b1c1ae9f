import type { Database } from 'better-sqlite3';
import type { PocOutcome, PocSummary } from '../../../../contract/pocs/shapes.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { daysFrom } from '../dates/day-number.ts';
import { riskOf } from './risk.ts';
import { percentOf, statusOf } from './roll-up.ts';
import { scoreOf } from './score.ts';

type Row = Pick<
  PocSummary,
  'id' | 'dealId' | 'dealName' | 'accountName' | 'ownerName' | 'name' | 'kickoff' | 'revision'
> & {
  outcome: PocOutcome;
  endedOn: string | null;
  templateId: string;
  templateVersion: number;
  amountMinor: number | null;
  currency: string | null;
  updatedAt: number;
  total: number;
  completed: number;
  inProgress: number;
  blocked: number;
  milestones: number;
  reached: number;
  lastDay: string | null;
  oldestLate: string | null;
  due: number;
  onTime: number;
  criteria: number;
  withEvidence: number;
  heardAt: number | null;
  champion: string | null;
  answersWaiting: number;
};

/**
 * Every POC with what its lines come to: each table is gone through once, whatever the number of POCs. A date that had
 * passed before its POC was made counts from the day on which it was made.
 */
const query = `WITH
  asof AS MATERIALIZED (
    SELECT id, coalesce(ended_on, @today) AS day, date(created_at / 1000, 'unixepoch', 'localtime') AS made FROM pocs),
  by_phase AS MATERIALIZED (
    SELECT t.phase_id, t.poc_id, count(*) AS total, sum(t.status = 'completed') AS completed,
      sum(t.status = 'in_progress') AS inProgress, sum(t.status = 'blocked') AS blocked, max(t.end_day) AS lastDay,
      max(t.start_day) AS lastStart, min(CASE WHEN t.status <> 'completed' THEN max(t.end_day, a.made) END) AS oldest,
      sum(t.end_day IS NOT NULL AND (t.status = 'completed' OR max(t.end_day, a.made) < a.day)) AS due,
      sum(t.status = 'completed' AND coalesce(t.done_on, t.end_day) <= max(t.end_day, a.made)) AS onTime
    FROM poc_tasks t JOIN asof a ON a.id = t.poc_id GROUP BY t.phase_id),
  task_sums AS MATERIALIZED (
    SELECT poc_id, sum(total) AS total, sum(completed) AS completed, sum(inProgress) AS inProgress,
      sum(blocked) AS blocked, max(coalesce(max(lastDay, lastStart), lastDay, lastStart)) AS lastDay,
      min(oldest) AS oldest, sum(due) AS due, sum(onTime) AS onTime FROM by_phase GROUP BY poc_id),
  leading AS MATERIALIZED (
    SELECT p.milestone_id AS id, sum(b.total) = sum(b.completed) AS done
    FROM poc_phases p JOIN by_phase b ON b.phase_id = p.id WHERE p.milestone_id IS NOT NULL GROUP BY p.milestone_id),
  reaching AS MATERIALIZED (
    SELECT m.poc_id, m.end_day, m.start_day, m.done_on, m.status = 'completed' OR coalesce(l.done, 0) AS done, a.day, a.made
    FROM poc_milestones m JOIN asof a ON a.id = m.poc_id LEFT JOIN leading l ON l.id = m.id),
  milestone_sums AS MATERIALIZED (
    SELECT poc_id, count(*) AS total, sum(done) AS reached,
      max(coalesce(max(end_day, start_day), end_day, start_day)) AS lastDay,
      min(CASE WHEN NOT done THEN max(end_day, made) END) AS oldest,
      sum(end_day IS NOT NULL AND (done OR max(end_day, made) < day)) AS due,
      sum(done AND coalesce(done_on, end_day) <= max(end_day, made)) AS onTime FROM reaching GROUP BY poc_id),
  phase_ends AS MATERIALIZED (
    SELECT poc_id, max(coalesce(max(end_day, start_day), end_day, start_day)) AS lastDay FROM poc_phases GROUP BY poc_id),
  criteria_sums AS MATERIALIZED (
    SELECT poc_id, count(*) AS total, sum(evidence_url IS NOT NULL OR evidence_note <> '') AS withEvidence
    FROM poc_criteria GROUP BY poc_id),
  heard AS MATERIALIZED (
    SELECT poc_id, max(at) AS at FROM (
      SELECT poc_id, said_at AS at FROM poc_comments WHERE side = 'theirs'
      UNION ALL SELECT poc_id, answered_at FROM poc_answers) GROUP BY poc_id),
  waiting AS MATERIALIZED (SELECT poc_id, count(*) AS n FROM poc_answers WHERE state = 'new' GROUP BY poc_id),
  sent AS MATERIALIZED (SELECT poc_id, max(revision) AS revision FROM poc_packets GROUP BY poc_id)
  SELECT p.id, p.deal_id AS dealId, d.name AS dealName, a.name AS accountName, o.name AS ownerName, p.name, p.outcome,
    p.ended_on AS endedOn, p.kickoff, p.template_id AS templateId, p.template_version AS templateVersion,
    d.amount_minor AS amountMinor, d.currency, p.updated_at AS updatedAt,
    coalesce(t.total, 0) AS total, coalesce(t.completed, 0) AS completed, coalesce(t.inProgress, 0) AS inProgress,
    coalesce(t.blocked, 0) AS blocked, coalesce(m.total, 0) AS milestones, coalesce(m.reached, 0) AS reached,
    nullif(max(coalesce(t.lastDay, ''), coalesce(m.lastDay, ''), coalesce(e.lastDay, '')), '') AS lastDay,
    nullif(min(coalesce(t.oldest, '9'), coalesce(m.oldest, '9')), '9') AS oldestLate,
    coalesce(t.due, 0) + coalesce(m.due, 0) AS due, coalesce(t.onTime, 0) + coalesce(m.onTime, 0) AS onTime,
    coalesce(c.total, 0) AS criteria, coalesce(c.withEvidence, 0) AS withEvidence, h.at AS heardAt,
    coalesce((SELECT min(name) FROM poc_team x WHERE x.poc_id = p.id AND x.champion = 1 AND x.side = 'theirs'),
      (SELECT min(y.name) FROM deal_contacts k JOIN contacts y ON y.id = k.contact_id
        WHERE k.deal_id = p.deal_id AND k.role = 'champion')) AS champion,
    coalesce(w.n, 0) AS answersWaiting, s.revision
  FROM pocs p JOIN deals d ON d.id = p.deal_id
    LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN people o ON o.id = d.owner_id
    LEFT JOIN task_sums t ON t.poc_id = p.id LEFT JOIN milestone_sums m ON m.poc_id = p.id
    LEFT JOIN phase_ends e ON e.poc_id = p.id LEFT JOIN criteria_sums c ON c.poc_id = p.id
    LEFT JOIN heard h ON h.poc_id = p.id LEFT JOIN waiting w ON w.poc_id = p.id LEFT JOIN sent s ON s.poc_id = p.id`;

type Names = (key: string, version: number) => string;

/** All POCs with what a list shows of them. */
export function readSummaries(db: Database, today: string, nameOf: Names): PocSummary[] {
  return db
    .prepare<{ today: string }, Row>(query)
    .all({ today })
    .map((row) => summaryFrom(row, today, nameOf));
}

function summaryFrom(row: Row, today: string, nameOf: Names): PocSummary {
  const running = row.outcome === 'running';
  const asOf = running ? today : (row.endedOn ?? today);
  const counts = { total: row.total, completed: row.completed, in_progress: row.inProgress, blocked: row.blocked };
  const late = running && row.oldestLate !== null ? Math.max(0, daysFrom(row.oldestLate, today)) : 0;
  const score = scoreOf({
    due: row.due,
    onTime: row.onTime,
    criteria: row.criteria,
    withEvidence: row.withEvidence,
    silentDays: row.heardAt === null ? null : Math.max(0, daysFrom(dayHere(row.heardAt), asOf)),
    champion: row.champion,
    daysSinceKickoff: daysFrom(row.kickoff, asOf),
  });
  return {
    id: row.id,
    dealId: row.dealId,
    dealName: row.dealName,
    accountName: row.accountName,
    amount:
      row.amountMinor === null || row.currency === null
        ? null
        : { amountMinor: row.amountMinor, currency: row.currency },
    ownerName: row.ownerName,
    name: row.name,
    outcome: row.outcome,
    kickoff: row.kickoff,
    templateName: nameOf(row.templateId, row.templateVersion),
    updatedAt: new Date(row.updatedAt).toISOString(),
    percent: percentOf(row.total > 0 ? counts : { total: row.milestones, completed: row.reached }),
    status: statusOf(counts),
    endsOn: row.lastDay,
    daysLeft: running && row.lastDay !== null ? daysFrom(today, row.lastDay) : null,
    risk: riskOf(running, late),
    daysLate: late,
    score: score.value,
    revision: row.revision,
    answersWaiting: row.answersWaiting,
  };
}
