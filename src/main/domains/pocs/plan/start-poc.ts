import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import type { PlannedLine, TemplatePlan } from '../templates/template-shape.ts';
import { settleDates } from './plan-dates.ts';
import { plainBranding } from './read-pocs.ts';

export type NewPoc = {
  dealId: string;
  name?: string;
  kickoff: string;
  template: { key: string; version: number; plan: TemplatePlan };
};
type Deal = { name: string; accountName: string | null; ownerName: string | null; ownerEmail: string | null };

/** Makes a POC with all that its template holds, inside a command that is open. Answers its id. */
export function startPoc(tx: Transaction, { dealId, name, kickoff, template }: NewPoc): string {
  const { db, now } = tx;
  const deal = dealOf(tx, dealId);
  const customer = deal.accountName ?? deal.name;
  const { plan } = template;
  const filled = (text: string) => text.replaceAll('{account}', () => customer);
  const poc_id = insertRow(db, 'pocs', now, {
    deal_id: dealId,
    name: cleanLine(name ?? '') || nameFor(deal),
    summary: filled(plan.summary),
    internal_note: '',
    outcome: 'running',
    outcome_note: '',
    ended_on: null,
    kickoff,
    working_days: plan.workingDays,
    holidays: usualHolidays(tx),
    template_id: template.key,
    template_version: template.version,
    branding: usualBranding(tx),
    signed_by: null,
    signed_on: null,
  });
  const made = new Map<string, string>();
  const rules: { table: string; id: string; line: PlannedLine }[] = [];
  const add = (table: string, position: number, line: PlannedLine, own: Record<string, string | null>) => {
    const id = insertRow(db, table, now, {
      poc_id,
      title: filled(line.title),
      note: filled(line.note),
      start_rule: null,
      start_day: null,
      end_rule: null,
      end_day: null,
      shared: Number(line.shared),
      position,
      ...own,
    });
    made.set(line.id, id);
    rules.push({ table, id, line });
  };
  const todo = { status: 'not_started', done_on: null };
  for (const [i, { ours, theirs, ...line }] of plan.milestones.entries()) {
    add('poc_milestones', i, line, { ...todo, our_owner: ours, their_owner: theirs });
  }
  for (const [i, { milestone, ...line }] of plan.phases.entries()) {
    add('poc_phases', i, line, { milestone_id: (milestone && made.get(milestone)) ?? null });
  }
  for (const [i, { phase, ours, theirs, internal, ...line }] of plan.tasks.entries()) {
    const phase_id = made.get(phase) ?? null;
    add('poc_tasks', i, line, { ...todo, our_owner: ours, their_owner: theirs, internal_note: internal, phase_id });
  }
  for (const rule of rules) follow(tx, rule, made);
  for (const [position, criterion] of plan.criteria.entries()) {
    insertRow(db, 'poc_criteria', now, {
      poc_id,
      title: filled(criterion.title),
      metric: criterion.metric,
      target: criterion.target,
      actual: '',
      how_measured: criterion.measured,
      result: 'open',
      customer_ticked: 0,
      evidence_url: null,
      evidence_note: '',
      shared: Number(criterion.shared),
      position,
    });
  }
  gatherTeam(tx, poc_id, dealId, deal);
  settleDates(tx, poc_id);
  return poc_id;
}

const nameFor = ({ accountName, name }: Deal): string => `${accountName ?? name} proof of concept`;

function dealOf({ db }: Transaction, id: string): Deal {
  const deal = db
    .prepare<[string], Deal>(
      `SELECT d.name, a.name AS accountName, o.name AS ownerName, o.email AS ownerEmail FROM deals d
       LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN people o ON o.id = d.owner_id WHERE d.id = ?`,
    )
    .get(id);
  if (!deal) throw notFound('deal', id);
  return deal;
}

/** Rules are written when every line has its own id. */
function follow(
  { db, now }: Transaction,
  of: { table: string; id: string; line: PlannedLine },
  made: Map<string, string>,
) {
  const json = (rule: DateRule | null) => rule && JSON.stringify({ ...rule, from: made.get(rule.from) ?? rule.from });
  const { startRule, endRule } = of.line;
  if (!startRule && !endRule) return;
  db.prepare(`UPDATE ${of.table} SET start_rule = ?, end_rule = ?, updated_at = ? WHERE id = ?`).run(
    json(startRule),
    json(endRule),
    now,
    of.id,
  );
}

/** What the latest POC looks like to a customer, this one does at first. */
function usualBranding({ db }: Transaction): string {
  const latest = db.prepare<[], string>('SELECT branding FROM pocs ORDER BY id DESC LIMIT 1').pluck().get();
  return latest ?? JSON.stringify(plainBranding);
}

function usualHolidays({ db }: Transaction): string {
  return db.prepare<[], string>('SELECT holidays FROM pocs ORDER BY id DESC LIMIT 1').pluck().get() ?? '[]';
}

/** A role goes out with the packet: nobody is to read there that they are our champion, or in our way. */
const sayable = new Set(['decision_maker', 'technical_evaluator', 'user', 'legal', 'procurement']);

/** Who sells and, of the people on the deal, who buys. */
function gatherTeam({ db, now }: Transaction, poc_id: string, dealId: string, deal: Deal): void {
  const person = { poc_id, title: '', email: null, champion: 0, contact_id: null, shared: 1 };
  let position = 0;
  const add = (row: Record<string, string | number | null>) =>
    insertRow(db, 'poc_team', now, { ...person, ...row, position: position++ });
  if (deal.ownerName !== null)
    add({ side: 'ours', name: deal.ownerName, role: 'Account executive', email: deal.ownerEmail });
  const contacts = db
    .prepare<[string], { id: string; name: string; title: string | null; email: string | null; role: string }>(
      `SELECT c.id, c.name, c.title, c.email, l.role FROM deal_contacts l JOIN contacts c ON c.id = l.contact_id
       WHERE l.deal_id = ? ORDER BY l.id LIMIT 50`,
    )
    .all(dealId);
  for (const { id, name, title, email, role } of contacts) {
    add({
      side: 'theirs',
      name,
      role: sayable.has(role) ? role.charAt(0).toUpperCase() + role.slice(1).replaceAll('_', ' ') : '',
      title: title ?? '',
      email,
      champion: Number(role === 'champion'),
      contact_id: id,
    });
  }
}
