import { counted, titled } from '../../../platform/text/short-text.ts';
import { type DealLife, enterStage, liveDeal, workingHour } from './deal-life.ts';
import { type Random, sampleId } from './random.ts';
import { minorOf, type SampleAccount } from './sample-accounts.ts';
import type { SampleContact } from './sample-contacts.ts';
import { dayMs, monthsBack, type SampleDeal } from './sample-shape.ts';
import { deals, fill, pairsOf } from './words.ts';

export type LivedDeal = { deal: SampleDeal; life: DealLife; account: SampleAccount; people: SampleContact[] };

type World = {
  accounts: SampleAccount[];
  contactsOf: Map<string, SampleContact[]>;
  owners: string[];
  nameOf: Map<string, string>;
  now: number;
  random: Random;
};

export function makeDeal(world: World): LivedDeal {
  const { random, now } = world;
  // A few accounts have many deals, and there is more business lately than there was at first.
  const account =
    world.accounts[Math.floor(world.accounts.length * random.next() ** 1.4)] ?? random.pick(world.accounts);
  const span = now - Math.max(now - monthsBack * 30.4 * dayMs, account.createdAt + dayMs);
  const createdAt = Math.min(workingHour(now - span * (1 - random.next() ** 0.6), random), now - 3_600_000);
  const project = random.pick(deals.projects);
  const name = fill(project.name, {
    city: random.pick(account.country.cities),
    team: random.pick(deals.teams),
    year: String(new Date(createdAt).getUTCFullYear() + 1),
  });
  const ownerId = random.chance(0.02) ? null : random.chance(0.85) ? account.ownerId : random.pick(world.owners);
  const by = world.nameOf.get(ownerId ?? '') ?? random.pick([...world.nameOf.values()]);
  const id = sampleId(createdAt, random);
  const life = liveDeal({ name: titled(name), by, createdAt, now, cycleDays: account.segment.cycleDays, random });
  const people = someOf(world.contactsOf.get(account.id) ?? [], random);
  return {
    account,
    people,
    life,
    deal: {
      by,
      row: {
        id,
        name,
        account_id: account.id,
        owner_id: ownerId,
        ...enterStage('prospecting'),
        ...amountOf(account, project.size, random),
        close_date: life.closeDate,
        source: random.weighted(pairsOf(deals.sources)),
        tags: JSON.stringify(
          pairsOf(deals.dealTags).flatMap(([tag, percent]) => (random.chance(percent / 250) ? [tag] : [])),
        ),
        custom: JSON.stringify({
          ...(random.chance(0.6) ? { Competitor: random.pick(deals.competitors) } : {}),
          ...(random.chance(0.5) ? { Seats: random.whole(1, 60) * 5 } : {}),
        }),
        created_at: createdAt,
        updated_at: createdAt,
      },
      links: people.map((contact, i) => ({
        id: sampleId(createdAt + i + 1, random),
        deal_id: id,
        contact_id: contact.id,
        role: contact.role,
        created_at: createdAt,
        updated_at: createdAt,
      })),
      steps: life.steps,
    },
  };
}

export const dealLabel = (deal: SampleDeal): string => `Add deal ${titled(String(deal.row.name))}`;

function amountOf(account: SampleAccount, size: number, random: Random) {
  if (random.chance(0.03)) return { amount_minor: null, currency: null };
  const [low = 4000, high = 20_000] = account.segment.deal;
  const dollars = low * (high / low) ** random.next() * size;
  const step = account.country.perDollar >= 100 ? 50_000 : account.country.perDollar >= 5 ? 5000 : 500;
  const major = Math.max(step, Math.round((dollars * account.country.perDollar) / step) * step);
  return { amount_minor: minorOf(major, account), currency: account.country.currency };
}

/** One to three people of the account, no role twice. */
function someOf(contacts: SampleContact[], random: Random): SampleContact[] {
  const wanted = random.weighted([
    [1, 50],
    [2, 32],
    [3, 18],
  ] as const);
  const chosen = new Map<string, SampleContact>();
  for (let i = 0; i < 8 && chosen.size < Math.min(wanted, contacts.length); i++) {
    const contact = random.pick(contacts);
    if (![...chosen.values()].some(({ role, id }) => role === contact.role || id === contact.id))
      chosen.set(contact.id, contact);
  }
  return [...chosen.values()];
}

export const batchLabel = (accounts: number, contacts: number): string =>
  `Import ${[accounts && counted(accounts, 'account'), contacts && counted(contacts, 'contact')].filter(Boolean).join(' and ')}`;
