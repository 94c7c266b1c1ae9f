import type { Values } from '../../../platform/ledger/write-row.ts';
import { type Random, randomFrom, sampleId } from './random.ts';
import { accountRow, makeAccounts } from './sample-accounts.ts';
import { zoneHere } from './sample-calendar.ts';
import { contactRow, makeContacts, type SampleContact } from './sample-contacts.ts';
import { makeDeal } from './sample-deals.ts';
import { addDuplicates } from './sample-duplicates.ts';
import { leakHistory } from './sample-leaks.ts';
import { planNext } from './sample-plans.ts';
import { pushCloseDates } from './sample-pushes.ts';
import { dayMs, monthsBack, type Sample, type SampleOptions } from './sample-shape.ts';
import { makeTalk } from './sample-talk.ts';
import { addressOf, companies, deals as dealWords, names, personName } from './words.ts';

/**
 * A made-up sales team and its eighteen months up to now: the same for the same seed, size and moment.
 * 300 deals come with 120 accounts; 100,000 with 40,000 accounts and 50,000 contacts.
 */
export function generateSample({
  seed = 'throughline',
  deals: count = 300,
  now = Date.now(),
}: SampleOptions = {}): Sample {
  const random = randomFrom(seed);
  const start = now - monthsBack * 30.4 * dayMs - (now % dayMs);
  const people = makeTeam(Math.max(6, Math.round(count / 2500)), start - 14 * dayMs, random);
  const owners = people.map(({ id }) => id);
  const accounts = makeAccounts(Math.max(1, Math.round(count * 0.4)), start, owners, random);
  const contacts = makeContacts(Math.round(Math.max(count * 0.5, Math.min(count * 0.9, 1000))), accounts, random);
  const withoutTwins = accounts.slice();
  addDuplicates(accounts, contacts, random);
  const world = {
    accounts: withoutTwins,
    contactsOf: groupByAccount(contacts),
    owners,
    nameOf: new Map(people.map(({ id, name }) => [id, String(name)])),
    now,
    random,
  };
  const lived = Array.from({ length: count }, () => makeDeal(world));
  const perStage = count > 3000 ? 0.45 : 1.1;
  const said = lived.map((deal) => makeTalk(deal, perStage, now, random));
  const plan = randomFrom(`${seed} plans`);
  const team = { owners, now, zone: zoneHere(), random: plan };
  const planned = lived.map((deal, i) => planNext(deal, said[i] ?? { activities: [], notes: [] }, team));
  const pushes = randomFrom(`${seed} pushes`);
  for (const deal of lived) pushCloseDates(deal, now, pushes);
  return {
    people,
    customFields: customFields(start, random),
    accounts: accounts.map((account) => accountRow(account, random)),
    contacts: contacts.map(contactRow),
    deals: lived.map(({ deal }) => deal),
    activities: said.flatMap(({ activities }) => activities),
    notes: said.flatMap(({ notes }) => notes),
    leakDays: leakHistory(lived, planned, now, plan),
  };
}

function makeTeam(size: number, at: number, random: Random): (Values & { id: string })[] {
  const taken = new Set<string>();
  return Array.from({ length: size }, (_, i) => {
    let name = names.reps[i];
    while (name === undefined || taken.has(name)) {
      const { first, last } = personName(random.pick(companies.countries), random);
      name = `${first} ${last}`;
    }
    taken.add(name);
    return {
      id: sampleId(at + i, random),
      name,
      email: `${addressOf(name)}@throughline.example`,
      created_at: at,
      updated_at: at,
    };
  });
}

function groupByAccount(contacts: SampleContact[]): Map<string, SampleContact[]> {
  const groups = new Map<string, SampleContact[]>();
  for (const contact of contacts) {
    const group = groups.get(contact.accountId);
    if (group) group.push(contact);
    else groups.set(contact.accountId, [contact]);
  }
  return groups;
}

const customFields = (at: number, random: Random): Values[] =>
  [
    { label: 'Competitor', type: 'choice', choices: dealWords.competitors },
    { label: 'Seats', type: 'number', choices: [] },
  ].map(({ label, type, choices }, position) => ({
    id: sampleId(at + position, random),
    record_kind: 'deals',
    label,
    type,
    choices: JSON.stringify(choices),
    position,
    created_at: at,
    updated_at: at,
  }));
