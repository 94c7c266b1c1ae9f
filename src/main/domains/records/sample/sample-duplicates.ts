import { type Random, sampleId } from './random.ts';
import type { SampleAccount } from './sample-accounts.ts';
import type { SampleContact } from './sample-contacts.ts';

/** Records that came in twice, as they do in any CRM: something for "merge duplicates" to find. */
export function addDuplicates(accounts: SampleAccount[], contacts: SampleContact[], random: Random): void {
  for (let i = 0; i < Math.max(3, Math.round(accounts.length / 200)); i++) {
    const twin = random.pick(accounts);
    const bare = twin.name.replace(/,? (Inc\.|LLC|Corp\.|Ltd|PLC|GmbH|AG|SAS|SA|S\.L\.|B\.V\.|AB)$/, '');
    accounts.push({
      ...twin,
      id: sampleId(twin.createdAt + 4_000_000 + i, random),
      name: random.chance(0.5) ? bare.toUpperCase() : `The ${bare}`.replace('The The', 'The'),
      tags: [],
      phone: null,
    });
  }
  const withEmail = contacts.filter(({ email }) => email !== null);
  for (let i = 0; i < Math.max(4, Math.round(contacts.length / 200)); i++) {
    const twin = random.pick(withEmail);
    contacts.push({
      ...twin,
      id: sampleId(twin.createdAt + 4_000_000 + i, random),
      name: random.chance(0.5) ? twin.name : twin.name.replace(/^(\p{L})\S*/u, '$1.'),
      title: random.chance(0.5) ? twin.title : '',
      phone: null,
    });
  }
}
