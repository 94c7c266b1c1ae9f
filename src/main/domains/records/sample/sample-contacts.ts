import { type Random, sampleId } from './random.ts';
import type { SampleAccount } from './sample-accounts.ts';
import { addressOf, names, personName, phoneFrom } from './words.ts';

export type SampleContact = {
  id: string;
  accountId: string;
  first: string;
  name: string;
  title: string;
  role: string;
  email: string | null;
  phone: string | null;
  ownerId: string | null;
  createdAt: number;
};

/** At least one for each account, the others where the company is large. */
export function makeContacts(count: number, accounts: SampleAccount[], random: Random): SampleContact[] {
  const shares = accounts.map(({ employees }) => Math.sqrt(employees));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const more = Math.max(0, count - accounts.length);
  let owed = 0;
  return accounts
    .flatMap((account, i) => {
      owed += (more * (shares[i] ?? 0)) / all;
      const extra = Math.min(9, Math.floor(owed));
      owed -= extra;
      const taken = new Set<string>();
      return Array.from({ length: 1 + extra }, () => makeContact(account, taken, random));
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function makeContact(account: SampleAccount, taken: Set<string>, random: Random): SampleContact {
  let { first, last } = personName(account.country, random);
  while (taken.has(`${first} ${last}`)) ({ first, last } = personName(account.country, random));
  taken.add(`${first} ${last}`);
  const { title, role } = random.pick(names.titles);
  return {
    id: sampleId(account.createdAt + random.whole(0, 3_000_000), random),
    accountId: account.id,
    first,
    name: `${first} ${last}`,
    title,
    role,
    email: random.chance(0.93) ? `${addressOf(first)}.${addressOf(last)}@${account.domain}` : null,
    phone: random.chance(0.55) && account.country.currency === 'USD' ? phoneFrom(account.country.phone, random) : null,
    ownerId: account.ownerId,
    createdAt: account.createdAt,
  };
}

export const contactRow = (contact: SampleContact) => ({
  id: contact.id,
  account_id: contact.accountId,
  name: contact.name,
  title: contact.title,
  email: contact.email,
  phone: contact.phone,
  owner_id: contact.ownerId,
  created_at: contact.createdAt,
  updated_at: contact.createdAt,
});
