import type { Comparison, Review } from '../../../../contract/pipeline/review-shapes.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { AppError } from '../../../platform/app-error.ts';
import { moneyWords } from '../compare/money-words.ts';
import { dealColumns, dealRow, findingColumns, findingRow } from './report-columns.ts';
import type { Report, ReportBlock, Tone } from './report-shapes.ts';
import type { ReportSource } from './report-source.ts';
import { count, healthTone, oneDecimal, severityTone } from './report-words.ts';

/** As much as a meeting looks at; the workbook has the rest. */
const dealsShown = 15;
const findingsShown = 25;
const rulesShown = 12;
const trendDays = 180;

type Done = Review & { health: number; counts: NonNullable<Review['counts']>; money: NonNullable<Review['money']> };

/** The one definition of what a report says; mail, paper, workbook and CSV are made from it. */
export async function buildReport(source: ReportSource, id: string): Promise<Report> {
  const review = wholeReview(source.get(id));
  const before = source.before(id);
  const compared = before && review.keptWhole ? await source.compare({ a: before, b: id }) : undefined;
  const { items: trend } = await source.trend({ days: trendDays });
  const blocks: ReportBlock[] = [figures(review, compared), ...notes(review)];
  if (trend.length > 1) {
    blocks.push({
      kind: 'line',
      title: 'Health over time',
      most: 100,
      points: trend.map(({ at, health }) => ({ at: Date.parse(at), value: health, text: oneDecimal(health) })),
    });
  }
  if (compared) blocks.push(waterfall(compared));
  blocks.push(...bars(review));
  if (review.keptWhole) blocks.push(...(await tables(source, id)));
  return { title: review.name, subtitle: review.scope.words, at: review.at, blocks };
}

/** Refuses a review that is still on its way, or came to nothing. */
export function wholeReview(review: Review): Done {
  const { health, counts, money } = review;
  if (review.state === 'done' && health !== null && counts && money) return { ...review, health, counts, money };
  throw new AppError('CONFLICT', `“${review.name}” is ${review.state}, so there is nothing to report yet.`, {
    remedy: review.state === 'queued' || review.state === 'running' ? 'Wait until it is done.' : 'Review again.',
    retryable: review.state === 'running',
  });
}

function figures({ health, counts, money }: Done, compared: Comparison | undefined): ReportBlock {
  const { critical, warning, info } = counts.bySeverity;
  const change = compared ? health - compared.health.a : 0;
  const since = compared ? `${change >= 0 ? '+' : '−'}${oneDecimal(Math.abs(change))} since the last review` : '';
  return {
    kind: 'figures',
    items: [
      { label: 'Health', value: oneDecimal(health), note: since || 'of 100', tone: healthTone(health) },
      {
        label: 'Deals',
        value: counts.deals.toLocaleString('en'),
        note: moneyWords(money.pipelineMinor, money.base),
        tone: 'plain',
      },
      {
        label: 'Findings',
        value: counts.findings.toLocaleString('en'),
        note: `${critical} critical, ${warning} warnings, ${info} notes`,
        tone: critical > 0 ? 'bad' : 'plain',
      },
      {
        label: 'Money at risk',
        value: moneyWords(money.atRiskMinor, money.base),
        note: 'in deals with a critical finding',
        tone: money.atRiskMinor > 0 ? 'bad' : 'plain',
      },
    ],
  };
}

function notes({ money, counts, rules, keptWhole }: Done): ReportBlock[] {
  const said: string[] = [];
  for (const { currency, deals, amountMinor } of money.withoutRate) {
    said.push(
      `No rate is set for ${currency}: ${count(deals, 'deal')} with ${moneyWords(amountMinor, currency)} not in these sums.`,
    );
  }
  if (counts.muted > 0) said.push(`${count(counts.muted, 'finding')} accepted and left out.`);
  if (rules && rules.left.length > 0) said.push(`${count(rules.left.length, 'rule')} could not be evaluated here.`);
  if (!keptWhole) said.push('Of this review only the figures are kept.');
  return said.map((text) => ({ kind: 'note', text }));
}

function waterfall({ waterfall: steps, base }: Comparison): ReportBlock {
  const tones: Record<string, Tone> = { start: 'plain', end: 'thread' };
  return {
    kind: 'waterfall',
    title: 'What moved since the last review',
    steps: steps.map(({ key, label, amountMinor, deals }) => {
      const whole = key === 'start' || key === 'end';
      const sign = whole || amountMinor < 0 ? '' : '+';
      return {
        label,
        whole,
        value: amountMinor,
        text: `${sign}${moneyWords(amountMinor, base)} · ${count(deals, 'deal')}`,
        tone: tones[key] ?? (amountMinor < 0 ? 'bad' : 'good'),
      };
    }),
  };
}

function bars({ counts }: Done): ReportBlock[] {
  return [
    {
      kind: 'bars',
      title: 'Findings by category',
      rows: Object.entries(categoryWords).flatMap(([category, label]) => {
        const value = Object.entries(counts.byCategory).find(([key]) => key === category)?.[1] ?? 0;
        return value > 0 ? [{ label, value, text: value.toLocaleString('en'), tone: 'thread' as const }] : [];
      }),
    },
    {
      kind: 'bars',
      title: 'Findings by rule',
      rows: counts.byRule
        .toSorted((a, b) => b.findings - a.findings)
        .filter(({ findings }) => findings > 0)
        .slice(0, rulesShown)
        .map(({ name, severity, findings }) => ({
          label: name,
          value: findings,
          text: findings.toLocaleString('en'),
          tone: severityTone[severity],
        })),
    },
    {
      kind: 'table',
      title: 'Owners',
      of: counts.byOwner.length,
      columns: [
        { label: 'Owner', type: 'text' },
        { label: 'Health', type: 'number' },
        { label: 'Deals', type: 'number' },
        { label: 'Findings', type: 'number' },
        { label: 'Critical', type: 'number' },
      ],
      rows: counts.byOwner
        .toSorted((a, b) => a.health - b.health)
        .map(({ name, health, deals, findings, critical }) => [
          name,
          Math.round(health * 10) / 10,
          deals,
          findings,
          critical,
        ]),
    },
  ];
}

async function tables(source: ReportSource, id: string): Promise<ReportBlock[]> {
  const deals = await source.deals({ id, limit: dealsShown, offset: 0, sort: 'health,-amount' });
  const found = await source.findings({ id, limit: findingsShown, offset: 0, sort: 'severity,-amount' });
  return [
    {
      kind: 'table',
      title: 'Deals that need somebody',
      columns: dealColumns,
      rows: deals.items.map(dealRow),
      of: deals.total,
    },
    {
      kind: 'table',
      title: 'The gravest findings',
      columns: findingColumns,
      rows: found.items.map(findingRow),
      of: found.total,
    },
  ];
}
