import { dayHere, startOfDay } from '../../../../platform/schedule/local-time.ts';
import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { type Cell, numberIn, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { dayStart } from './days.ts';
import { createDictionary } from './dictionary.ts';

/** The POCs of the deals in hand, and what of them was late on the day on which each deal is seen. */
export function relatedPocs(context: Context, fields: ReadonlySet<string>): RelatedFacts {
  const { db, places, asOf } = context;
  const ofDeals = db.prepare<[], Cell>('SELECT DISTINCT deal_id FROM pocs').pluck().all();
  const days = dayNames();
  const seen = ofDeals.flatMap((id) => {
    const index = typeof id === 'string' ? places.find(id) : -1;
    return index === -1 ? [] : [{ id, at: asOf[index], day: days(asOf[index] ?? Number.NaN) }];
  });
  const rows = db.prepare<[string], Cell[]>(query).raw().all(JSON.stringify(seen));
  const deal = Uint32Array.from(rows, ([id]) => places.find(String(id)));
  const numbers = (read: (row: Cell[]) => number): FactColumn => ({
    kind: 'number',
    values: Float64Array.from(rows, read),
  });
  const { texts, code } = createDictionary();
  const columns: Record<string, FactColumn> = {
    outcome: { kind: 'text', codes: Uint32Array.from(rows, (row) => code(row[1])), texts },
    overdueLines: numbers((row) => numberIn(row[2])),
    daysLate: numbers((row) => Math.max(0, numberIn(row[3]))),
    kickoff: numbers((row) => dayStart(textIn(row[4]))),
    endsOn: numbers((row) => dayStart(textIn(row[5]))),
  };
  const asked = Object.entries(columns).filter(([name]) => fields.has(name));
  return { size: rows.length, deal, columns: new Map(asked) };
}

/** The day that it is at a moment; nearly all deals are seen as of the same one. */
function dayNames(): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const start = startOfDay(at);
    const name = known.get(start) ?? dayHere(at);
    known.set(start, name);
    return name;
  };
}

/**
 * A line is late when its day is over and it is not done, or was not yet; what was over when the plan was made counts
 * from then on, as the list of what is overdue counts. A milestone is reached, too, when all tasks that lead to it are.
 */
const query = `
  WITH seen AS (SELECT value ->> 'id' AS deal, value ->> 'at' AS at, value ->> 'day' AS day FROM json_each(?)),
  poc AS (
    SELECT p.id, p.deal_id AS deal, s.day, p.kickoff, date(p.created_at / 1000, 'unixepoch', 'localtime') AS made,
      CASE WHEN p.outcome <> 'running' AND p.ended_on > s.day THEN 'running' ELSE p.outcome END AS outcome
    FROM seen s JOIN pocs p ON p.deal_id = s.deal AND p.created_at <= s.at),
  line AS (
    SELECT poc_id, end_day, CASE WHEN status = 'completed' THEN coalesce(done_on, '') END AS done
    FROM poc_tasks WHERE poc_id IN (SELECT id FROM poc)
    UNION ALL
    SELECT m.poc_id, m.end_day, CASE WHEN m.status = 'completed' THEN coalesce(m.done_on, '') ELSE (
        SELECT CASE WHEN count(*) > 0 AND total(t.status = 'completed') = count(*) THEN max(coalesce(t.done_on, '')) END
        FROM poc_phases f JOIN poc_tasks t ON t.phase_id = f.id WHERE f.milestone_id = m.id) END
    FROM poc_milestones m WHERE m.poc_id IN (SELECT id FROM poc)
    UNION ALL
    SELECT poc_id, end_day, '' FROM poc_phases WHERE poc_id IN (SELECT id FROM poc)),
  late AS (
    SELECT p.id, julianday(p.day) - julianday(max(l.end_day, p.made)) AS days FROM poc p JOIN line l ON l.poc_id = p.id
    WHERE p.outcome = 'running' AND l.end_day < p.day AND p.made < p.day AND (l.done IS NULL OR l.done > p.day))
  SELECT p.deal, p.outcome, (SELECT count(*) FROM late WHERE late.id = p.id),
    coalesce((SELECT max(days) FROM late WHERE late.id = p.id), 0), p.kickoff,
    (SELECT max(end_day) FROM line WHERE poc_id = p.id)
  FROM poc p ORDER BY p.deal, p.id`;
