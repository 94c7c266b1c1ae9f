import type { Database } from 'better-sqlite3';
import words from '../../../../../resources/sample/pocs.json' with { type: 'json' };
import { runCommand, type Transaction } from '../../../platform/ledger/run-command.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { dayOf, numberOf } from '../dates/day-number.ts';
import type { LinksFor } from '../plan/choose-links.ts';
import { startPoc } from '../plan/start-poc.ts';
import type { ShippedTemplates } from '../templates/shipped-templates.ts';
import { fillRunningPoc, nameChampion, sayWhatIsSaid } from './fill-running-poc.ts';
import { endPoc, workUpTo } from './live-through.ts';

const dayMs = 86_400_000;
type Options = { shipped: ShippedTemplates; linksFor: LinksFor; now: number };
type SampleDeal = { id: string; name: string; outcome: string; closedOn: string | null; owner: string | null };

/**
 * POCs for the sample: some that run, each in another state, and past ones from which there is something to learn. They
 * are written as if it had been then. The actor is a sync, so that undo begins with what the person does.
 */
export function seedSamplePocs(db: Database, options: Options): void {
  const { shipped, linksFor, now } = options;
  const today = numberOf(dayHere(now));
  const noon = (day: number) => now + (day - today) * dayMs;
  const start = (tx: Transaction, deal: SampleDeal, key: string, kickoff: number): string => {
    const template = shipped().get(key);
    if (!template) throw new Error(`The sample needs the template "${key}".`);
    const given = { key, version: 1, plan: template.plan };
    return startPoc(tx, { dealId: deal.id, kickoff: dayOf(kickoff), template: given });
  };
  const told = (label: string, by: string | null, day: number, work: (tx: Transaction) => void) => {
    const at = Math.min(noon(day), now);
    const actor = { kind: 'sync' as const, ...(by === null ? {} : { name: by }) };
    const { committed } = runCommand(db, { label, actor }, (tx) => work({ ...tx, now: at }));
    if (committed) db.prepare('UPDATE commands SET at = ? WHERE seq = ?').run(at, committed.seq);
  };

  const past = [...dealsFor(db, 'won', 8), ...dealsFor(db, 'lost', 8)];
  for (const { template, outcome, extraDays } of words.past) {
    const wanted = outcome === 'cancelled' ? 'lost' : outcome;
    const deal = past.find((one) => one.outcome === wanted);
    if (!deal?.closedOn) continue;
    past.splice(past.indexOf(deal), 1);
    const ended = Math.min(numberOf(deal.closedOn), today - 1);
    const weeks = shipped().get(template)?.plan.weeks ?? 4;
    const kickoff = ended - weeks * 7 - extraDays;
    let id = '';
    told(`Start a POC on ${titled(deal.name)}`, deal.owner, kickoff - 10, (tx) => {
      id = start(tx, deal, template, kickoff);
    });
    told(`End the POC of ${titled(deal.name)}: ${outcome}`, deal.owner, ended, (tx) => {
      const note =
        outcome === 'won'
          ? words.outcomeNotes.won
          : outcome === 'lost'
            ? words.outcomeNotes.lost
            : words.outcomeNotes.cancelled;
      sayWhatIsSaid(tx, id, { customer: nameChampion(tx, id, outcome === 'won'), upTo: noon(ended) });
      endPoc(tx, id, { outcome, endedOn: dayOf(ended), note, slip: Math.max(0, extraDays) });
    });
  }
  const open = dealsFor(db, 'open', words.running.length);
  for (const [i, { template, kickoffIn, lateBy, heard, evidence }] of words.running.entries()) {
    const deal = open[i];
    if (!deal) continue;
    const kickoff = today + kickoffIn;
    let id = '';
    told(`Start a POC on ${titled(deal.name)}`, deal.owner, Math.min(kickoff - 14, today), (tx) => {
      id = start(tx, deal, template, kickoff);
    });
    told(`Bring the POC of ${titled(deal.name)} up to date`, deal.owner, today, (tx) => {
      workUpTo(tx, id, today - lateBy);
      fillRunningPoc(tx, id, { place: i, heard, evidence, linksFor });
    });
  }
}

/** The largest open deals that are far enough for a POC, or those that were won or lost last, one of an account. */
function dealsFor(db: Database, outcome: 'open' | 'won' | 'lost', count: number): SampleDeal[] {
  return db
    .prepare<{ outcome: string; count: number }, SampleDeal>(
      `SELECT d.id, d.name, s.outcome, d.close_date AS closedOn, o.name AS owner, max(d.amount_minor)
       FROM deals d JOIN stages s ON s.id = d.stage_id LEFT JOIN people o ON o.id = d.owner_id
       WHERE s.outcome = @outcome AND d.account_id IS NOT NULL AND (s.outcome <> 'open' OR s.probability >= 40)
       GROUP BY d.account_id
       ORDER BY CASE WHEN s.outcome = 'open' THEN d.amount_minor END DESC, d.close_date DESC, d.id LIMIT @count`,
    )
    .all({ outcome, count });
}
