import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { notFound } from '../../../platform/app-error.ts';

/** A text that a claim can quote from. */
export type Source = { kind: 'activity' | 'note'; ref: string; label: string; text: string; at: number };

/** Everything that is known about a deal, and so everything that a look may rest on. */
export type Dossier = {
  dealId: string;
  name: string;
  at: number;
  stage: { name: string; probability: number };
  /** By the name of the field, as it is shown. */
  fields: Map<string, { label: string; text: string }>;
  contacts: { ref: string; label: string; role: string }[];
  sources: Source[];
  findings: Finding[];
};

type DealRow = {
  name: string;
  account: string | null;
  owner: string | null;
  stage: string;
  probability: number;
  amount: number | null;
  currency: string | null;
  closeDate: string | null;
  forecast: string | null;
  nextWhat: string | null;
  source: string | null;
};

/** The newest texts are enough for a look, and for what it costs. */
const textsAtMost = 40;
const charsAtMost = 4_000;

/** Reads what there is on a deal; findings come from those who make them. */
export function readDossier(
  db: Database,
  dealId: string,
  { now, findings, money }: { now: number; findings: Finding[]; money: (minor: number, currency: string) => string },
): Dossier {
  const deal = db
    .prepare<[string], DealRow>(
      `SELECT d.name, a.name AS account, p.name AS owner, s.name AS stage, s.probability, d.amount_minor AS amount,
         d.currency, d.close_date AS closeDate, d.forecast_category AS forecast, d.next_what AS nextWhat, d.source
       FROM deals d JOIN stages s ON s.id = d.stage_id
       LEFT JOIN accounts a ON a.id = d.account_id LEFT JOIN people p ON p.id = d.owner_id WHERE d.id = ?`,
    )
    .get(dealId);
  if (!deal) throw notFound('deal', dealId);
  const amount = deal.amount !== null && deal.currency !== null ? money(deal.amount, deal.currency) : null;
  const known: [string, string, string | null][] = [
    ['account', 'Account', deal.account],
    ['owner', 'Owner', deal.owner],
    ['stage', 'Stage', deal.stage],
    ['amount', 'Amount', amount],
    ['closeDate', 'Close date', deal.closeDate],
    ['forecastCategory', 'Forecast category', deal.forecast?.replaceAll('_', ' ') ?? null],
    ['nextWhat', 'Next step', deal.nextWhat],
    ['source', 'Source', deal.source],
  ];
  return {
    dealId,
    name: deal.name,
    at: now,
    stage: { name: deal.stage, probability: deal.probability },
    fields: new Map(known.map(([name, label, text]) => [name, { label, text: text ?? 'not set' }])),
    contacts: db
      .prepare<[string], { ref: string; label: string; role: string }>(
        `SELECT c.id AS ref, c.name AS label, l.role FROM deal_contacts l JOIN contacts c ON c.id = l.contact_id
         WHERE l.deal_id = ? ORDER BY c.name, c.id`,
      )
      .all(dealId),
    sources: readSources(db, dealId, now),
    findings,
  };
}

function readSources(db: Database, dealId: string, now: number): Source[] {
  return db
    .prepare<{ dealId: string; now: number; most: number; chars: number }, Source>(
      `SELECT 'activity' AS kind, id AS ref, subject AS label,
         substr(subject || coalesce(char(10) || body, ''), 1, @chars) AS text, occurred_at AS at
       FROM activities WHERE deal_id = @dealId AND occurred_at <= @now
       UNION ALL
       SELECT 'note', id, substr(body, 1, 80), substr(body, 1, @chars), created_at FROM notes WHERE deal_id = @dealId
       ORDER BY at DESC, ref LIMIT @most`,
    )
    .all({ dealId, now, most: textsAtMost, chars: charsAtMost });
}
