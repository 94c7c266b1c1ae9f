import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { meanHealth } from '../health/health-of-many.ts';
import type { ReviewSnapshot, SeenDeals } from '../snapshot/review-snapshot.ts';

export type Counts = NonNullable<Review['counts']>;
export type Money = NonNullable<Review['money']>;

/** The figures of a review: deals, health and money of open deals. What was accepted is counted apart, and puts no money at risk. */
export function addUp({ deals, rules, base }: ReviewSnapshot): { counts: Counts; money: Money; health: number } {
  const bySeverity = { critical: 0, warning: 0, info: 0 };
  const byCategory = {
    data_quality: 0,
    sales_hygiene: 0,
    forecasting: 0,
    progression: 0,
    engagement: 0,
    compliance: 0,
  };
  const byRule: Counts['byRule'] = [];
  const findings = new Uint16Array(deals.size);
  const critical = new Uint16Array(deals.size);
  let muted = 0;
  for (const { spec, deals: found, mutes } of rules) {
    const counting = found.length - mutes.size;
    muted += mutes.size;
    bySeverity[spec.severity] += counting;
    byCategory[spec.category] += counting;
    const { id: ruleId, name, severity, category } = spec;
    byRule.push({ ruleId, name, severity, category, findings: counting });
    for (let i = 0; i < found.length; i++) {
      if (mutes.has(i)) continue;
      const deal = found[i] ?? 0;
      findings[deal] = (findings[deal] ?? 0) + 1;
      if (severity === 'critical') critical[deal] = (critical[deal] ?? 0) + 1;
    }
  }
  const byOwner = byOwnerOf(deals, findings, critical);
  const open = deals.open.reduce((sum, is) => sum + is, 0);
  const all = byRule.reduce((sum, one) => sum + one.findings, 0);
  return {
    health: meanHealth(
      deals.health.reduce((sum, points, deal) => sum + (deals.open[deal] === 1 ? points : 0), 0),
      open,
    ),
    counts: {
      deals: open,
      findings: all,
      muted,
      bySeverity,
      byCategory,
      byOwner,
      byRule: byRule.sort((a, b) => b.findings - a.findings),
    },
    money: moneyOf(deals, critical, base),
  };
}

function byOwnerOf(deals: SeenDeals, findings: Uint16Array, critical: Uint16Array): Counts['byOwner'] {
  const owners = [null, ...deals.owners].map((owner) => ({
    ownerId: owner?.id ?? null,
    name: owner?.name ?? 'Nobody',
    deals: 0,
    findings: 0,
    critical: 0,
    health: 0,
    atRiskMinor: 0,
  }));
  for (let deal = 0; deal < deals.size; deal++) {
    const owner = owners[deals.owner[deal] ?? 0];
    if (!owner) continue;
    owner.findings += findings[deal] ?? 0;
    owner.critical += critical[deal] ?? 0;
    if (deals.open[deal] !== 1) continue;
    owner.deals++;
    owner.health += deals.health[deal] ?? 0;
    if ((critical[deal] ?? 0) > 0) owner.atRiskMinor += known(deals.baseMinor[deal]);
  }
  return owners
    .filter((owner) => owner.deals > 0 || owner.findings > 0)
    .map((owner) => ({ ...owner, health: meanHealth(owner.health, owner.deals) }))
    .sort((a, b) => b.findings - a.findings);
}

const known = (amount: number | undefined): number => (amount === undefined || Number.isNaN(amount) ? 0 : amount);

function moneyOf(deals: SeenDeals, critical: Uint16Array, base: string): Money {
  const without = new Map<number, { deals: number; amountMinor: number }>();
  let [pipelineMinor, atRiskMinor] = [0, 0];
  for (let deal = 0; deal < deals.size; deal++) {
    if (deals.open[deal] !== 1) continue;
    const amount = deals.baseMinor[deal] ?? Number.NaN;
    pipelineMinor += known(amount);
    if ((critical[deal] ?? 0) > 0) atRiskMinor += known(amount);
    const own = deals.amountMinor[deal] ?? Number.NaN;
    const currency = deals.currency.codes[deal] ?? 0;
    if (!Number.isNaN(amount) || Number.isNaN(own) || currency === 0) continue;
    const sum = without.get(currency) ?? { deals: 0, amountMinor: 0 };
    without.set(currency, { deals: sum.deals + 1, amountMinor: sum.amountMinor + own });
  }
  const withoutRate = [...without].map(([code, sum]) => ({ currency: deals.currency.texts[code] ?? '', ...sum }));
  return { base, pipelineMinor, atRiskMinor, withoutRate: withoutRate.sort((a, b) => b.deals - a.deals) };
}
