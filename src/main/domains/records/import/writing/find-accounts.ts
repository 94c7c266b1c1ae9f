import { newId } from '../../../../platform/ids.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { normalCompany } from '../../merge/normal-names.ts';
import { remembered } from '../index.ts';
import type { Value } from '../wizard/record-values.ts';
import type { RowInserter } from './row-inserter.ts';

export type AccountFinder = {
  /** The account that a deal or a contact belongs to; one that is new is added. */
  findOrAdd(name: Value, domain: Value): string | null;
  find(account: { name: Value; domain: Value }): string | undefined;
  remember(id: string, account: { name: Value; domain: Value }): void;
};

/** Two accounts that are called alike once legal forms are left out: then it is not known which is meant. */
const several = '';

/** Finds accounts by their name as it is written, then by domain, then by name without its legal form. */
export function accountFinder({ db }: Transaction, added: () => RowInserter): AccountFinder {
  const byName = new Map<string, string>();
  const byDomain = new Map<string, string>();
  const byNormal = new Map<string, string>();
  const answers = new Map<string, string>();

  const normalOf = remembered(normalCompany);
  const remember: AccountFinder['remember'] = (id, { name, domain }) => {
    if (typeof domain === 'string' && !byDomain.has(domain)) byDomain.set(domain, id);
    if (typeof name !== 'string') return;
    const lower = name.toLowerCase();
    if (!byName.has(lower)) byName.set(lower, id);
    const normal = normalOf(name);
    if (normal === '') return;
    const other = byNormal.get(normal);
    byNormal.set(normal, other === undefined || other === id ? id : several);
  };
  for (const row of db
    .prepare<[], { id: string; name: string; domain: string | null }>(
      'SELECT id, name, domain FROM accounts ORDER BY id',
    )
    .iterate()) {
    remember(row.id, row);
  }
  const find: AccountFinder['find'] = ({ name, domain }) => {
    const exact = typeof name === 'string' ? byName.get(name.toLowerCase()) : undefined;
    if (exact !== undefined) return exact;
    const sameDomain = typeof domain === 'string' ? byDomain.get(domain) : undefined;
    if (sameDomain !== undefined) return sameDomain;
    return (typeof name === 'string' ? byNormal.get(normalOf(name)) : undefined) || undefined;
  };

  return {
    find,
    remember,
    findOrAdd(name, domain) {
      const called = name ?? domain;
      if (typeof called !== 'string') return null;
      const asked = domain === null ? called : `${called}\n${domain}`;
      const answered = answers.get(asked);
      if (answered !== undefined) return answered;
      const known = find({ name: called, domain });
      const id = known ?? newId();
      if (known === undefined) {
        added().add([id, called, domain]);
        remember(id, { name: called, domain });
      }
      answers.set(asked, id);
      return id;
    },
  };
}
