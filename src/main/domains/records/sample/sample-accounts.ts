import { type Random, sampleId } from './random.ts';
import { dayMs } from './sample-shape.ts';
import { addressOf, byWeight, type Country, companies, deals, pairsOf, phoneFrom, type Segment } from './words.ts';

/** An account with what the records around it are made from. */
export type SampleAccount = {
  id: string;
  name: string;
  domain: string;
  country: Country;
  segment: Segment;
  industry: string;
  city: string;
  employees: number;
  ownerId: string | null;
  phone: string | null;
  tags: string[];
  createdAt: number;
};

export function makeAccounts(count: number, start: number, owners: string[], random: Random): SampleAccount[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    // Most were there before the first deal; some came along the way.
    const createdAt = start - 7 * dayMs + (random.chance(0.7) ? 0 : Math.floor(random.next() * 300) * dayMs);
    const industry = byWeight(companies.industries, random);
    const country = byWeight(companies.countries, random);
    const segment = byWeight(companies.segments, random);
    const short = freshName(industry.words, taken, random);
    const [low = 10, high = 100] = segment.employees;
    return {
      id: sampleId(createdAt + i, random),
      name: random.chance(0.45) ? `${short} ${random.pick(country.suffixes)}` : short,
      domain: `${addressOf(short).replaceAll('.', '-')}.example`,
      country,
      segment,
      industry: industry.name,
      city: random.pick(country.cities),
      employees: Math.round(low * (high / low) ** random.next()),
      ownerId: random.chance(0.96) ? random.pick(owners) : null,
      phone: random.chance(0.7) ? phoneFrom(country.phone, random) : null,
      tags: pairsOf(deals.accountTags).flatMap(([tag, percent]) => (random.chance(percent / 100) ? [tag] : [])),
      createdAt,
    };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Made of word parts, so that no real company is meant. */
function freshName(words: string[], taken: Set<string>, random: Random): string {
  for (let attempt = 0; ; attempt++) {
    const beginning = random.pick(companies.beginnings);
    const ending = random.pick(companies.endings);
    const place = attempt > 20 ? ` ${random.pick(companies.beginnings)}` : '';
    const name = `${beginning}${ending}${place} ${random.pick(words)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export function accountRow(account: SampleAccount, random: Random) {
  const { country, employees, segment } = account;
  const revenue = Math.round((employees * segment.revenuePerHead * country.perDollar) / 1e5) * 1e5;
  const known = random.chance(0.75);
  return {
    id: account.id,
    name: account.name,
    domain: account.domain,
    website: `https://www.${account.domain}`,
    industry: account.industry,
    employees,
    annual_revenue_minor: known ? minorOf(revenue, account) : null,
    currency: known ? country.currency : null,
    country: country.name,
    city: account.city,
    phone: account.phone,
    owner_id: account.ownerId,
    source: random.weighted(pairsOf(deals.sources)),
    tags: JSON.stringify(account.tags),
    created_at: account.createdAt,
    updated_at: account.createdAt,
  };
}

/** Yen have no smaller unit; the other currencies here have hundredths. */
export const minorOf = (major: number, account: SampleAccount): number =>
  account.country.currency === 'JPY' ? major : major * 100;
