import type { Database } from 'better-sqlite3';
import { runCommand } from '../../../platform/ledger/run-command.ts';
import { dayHere, startOfDay } from '../../../platform/schedule/local-time.ts';

/** A Tuesday in the middle of a quarter. */
export const now = new Date(2026, 8, 15, 10).getTime();
export const day = 86_400_000;
export const ago = (days: number): number => now - days * day;
/** The calendar day so many days on, or back. */
export const dayOn = (days: number): string => dayHere(startOfDay(now, days));

type Values = Record<string, string | number | null>;
export type Move = { field: 'close_date' | 'amount_minor' | 'stage_id'; to: string | number | null; daysAgo: number };
export type Scenario = {
  /** Columns of the deal that differ from those of the healthy one. */
  deal?: Values;
  account?: Values | null;
  owner?: null;
  custom?: Record<string, unknown>;
  contacts?: { role: string; email?: string | null; tags?: string[]; linkedDaysAgo?: number }[];
  /** `with`: the place of a contact in the list above. */
  activities?: { kind: string; daysAgo: number; subject?: string; body?: string; with?: number }[];
  notes?: { daysAgo: number; body?: string }[];
  /** Changes of the deal after it was created, the oldest first. */
  moves?: Move[];
  pocs?: { outcome?: string; endDay: string; done?: boolean }[];
  /** Other deals of the same account and owner. */
  beside?: Values[];
};

export const nextStep = (days: number, what = 'Send the proposal'): Values => ({
  next_id: 'step',
  next_form: 'action',
  next_what: what,
  next_kind: 'task',
  next_at: now + days * day,
  next_zone: 'UTC',
  next_all_day: 0,
  next_since: ago(1),
});
export const noStep: Values = Object.fromEntries(Object.keys(nextStep(0)).map((column) => [column, null]));

/** A deal about which no rule has anything to say. */
const healthy: Required<Pick<Scenario, 'deal' | 'contacts' | 'activities' | 'notes'>> = {
  deal: {
    name: 'Rollout in the north',
    stage_id: 'proposal',
    amount_minor: 5_000_000,
    currency: 'EUR',
    probability: 60,
    forecast_category: 'best_case',
    close_date: dayOn(40),
    source: 'Inbound',
    created_at: ago(20),
    updated_at: ago(1),
    ...nextStep(3),
  },
  contacts: [{ role: 'champion' }, { role: 'economic_buyer' }, { role: 'legal' }],
  activities: [
    { kind: 'meeting', daysAgo: 3, subject: 'Security review', with: 0 },
    { kind: 'call', daysAgo: 5, subject: 'Contract', with: 1 },
  ],
  notes: [{ daysAgo: 5, body: 'All is well.' }],
};

/** Writes a scenario into a workspace and answers the id of its deal; `name` keeps it apart from all others. */
export function writeScenario(db: Database, name: string, scenario: Scenario): string {
  const put = (table: string, row: Values) => {
    const columns = Object.keys(row);
    db.prepare(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
  };
  const stamps = { created_at: ago(400), updated_at: ago(400) };
  const command = (label: string, work: () => void) =>
    runCommand(db, { label, actor: { kind: 'person', name: 'Ana' } }, work);

  const dealId = `deal ${name}`;
  const [accountId, ownerId] = [
    scenario.account === null ? null : `account ${name}`,
    scenario.owner === null ? null : `owner ${name}`,
  ];
  const contacts = scenario.contacts ?? healthy.contacts;
  command(`Write ${name}`, () => {
    if (accountId) put('accounts', { id: accountId, name: `Company ${name}`, ...stamps, ...scenario.account });
    if (ownerId) put('people', { id: ownerId, name: `Person ${name}`, ...stamps });
    const deal = {
      ...healthy.deal,
      ...scenario.deal,
      account_id: accountId,
      owner_id: ownerId,
      custom: JSON.stringify(scenario.custom ?? {}),
    };
    put('deals', { id: dealId, ...deal });
    for (const [at, other] of (scenario.beside ?? []).entries()) {
      put('deals', { ...deal, name: `Something else, number ${at}`, ...other, id: `${dealId} beside ${at}` });
    }
    for (const [at, { role, email = `${at}@example.com`, tags = [], linkedDaysAgo = 20 }] of contacts.entries()) {
      const id = `contact ${name} ${at}`;
      put('contacts', {
        id,
        name: `Contact ${at}`,
        account_id: accountId,
        email,
        tags: JSON.stringify(tags),
        ...stamps,
      });
      const linked = ago(linkedDaysAgo);
      put('deal_contacts', {
        id: `link ${name} ${at}`,
        deal_id: dealId,
        contact_id: id,
        role,
        created_at: linked,
        updated_at: linked,
      });
    }
    for (const [at, one] of (scenario.activities ?? healthy.activities).entries()) {
      put('activities', {
        id: `activity ${name} ${at}`,
        kind: one.kind,
        subject: one.subject ?? 'Talk',
        body: one.body ?? null,
        occurred_at: ago(one.daysAgo),
        deal_id: dealId,
        contact_id: one.with === undefined ? null : `contact ${name} ${one.with}`,
        ...stamps,
      });
    }
    for (const [at, { daysAgo, body = 'A note.' }] of (scenario.notes ?? healthy.notes).entries()) {
      const written = ago(daysAgo);
      put('notes', { id: `note ${name} ${at}`, body, deal_id: dealId, created_at: written, updated_at: written });
    }
    for (const [at, { outcome = 'running', endDay, done = false }] of (scenario.pocs ?? []).entries()) {
      const pocId = `poc ${name} ${at}`;
      const made = ago(100);
      put('pocs', {
        ...{ id: pocId, deal_id: dealId, name: 'POC', summary: '', internal_note: '', outcome, outcome_note: '' },
        ...{ kickoff: dayOn(-90), working_days: '12345', holidays: '[]', template_id: 'standard', template_version: 1 },
        ...{ branding: '{}', created_at: made, updated_at: made },
      });
      put('poc_milestones', {
        ...{ id: `milestone ${name} ${at}`, poc_id: pocId, title: 'Review', note: '', end_day: endDay },
        ...{ status: done ? 'completed' : 'in_progress', position: 1, shared: 1, created_at: made, updated_at: made },
      });
    }
  });
  for (const { field, to, daysAgo } of scenario.moves ?? []) {
    const { committed } = command(`Move ${name}`, () => {
      db.prepare(`UPDATE deals SET "${field}" = ?, updated_at = updated_at + 1 WHERE id = ?`).run(to, dealId);
    });
    db.prepare('UPDATE commands SET at = ? WHERE seq = ?').run(ago(daysAgo), committed?.seq ?? 0);
  }
  return dealId;
}

/** Ten deals that were won: 10,000 to 100,000 in the base currency, 40 days each, 10 of them in every stage. */
export function writeWonDeals(db: Database): void {
  for (let i = 1; i <= 10; i++) {
    const start = 400 + i;
    const stages = ['discovery', 'evaluation', 'proposal', 'won'];
    writeScenario(db, `won ${i}`, {
      deal: {
        ...noStep,
        stage_id: 'prospecting',
        amount_minor: i * 1_000_000,
        close_date: dayOn(-start + 40),
        created_at: ago(start),
        updated_at: ago(start),
      },
      moves: stages.map((stage, at) => ({ field: 'stage_id', to: stage, daysAgo: start - 10 * (at + 1) })),
    });
  }
}
