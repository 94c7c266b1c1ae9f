import type { z } from 'zod';
import type { Account, accountPatch } from '../../../../contract/records/shapes.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readAccounts } from '../reading/read-accounts.ts';
import { mentioned, moneyFrom, nameFrom, optionalText, sharedColumns } from './columns-from.ts';
import type { KindRules } from './record-crud.ts';

export type AccountPatch = z.infer<typeof accountPatch>;
export type AccountFields = AccountPatch & { name: string };

export const accountRules: KindRules<Account, AccountPatch> = {
  kind: 'accounts',
  word: 'account',
  read: readAccounts,
  subject: ({ name }) => titled(name),
  createLabel: (_, { name }) => `Add account ${titled(name ?? '')}`,
  columns(tx, input, current) {
    const revenue = moneyFrom(input.annualRevenue, 'annualRevenue');
    return mentioned({
      name: nameFrom(input.name),
      domain: input.domain === undefined ? undefined : plainDomain(input.domain ?? ''),
      website: optionalText(input.website),
      industry: optionalText(input.industry),
      employees: input.employees,
      annual_revenue_minor: revenue.minor,
      currency: revenue.currency,
      country: optionalText(input.country),
      city: optionalText(input.city),
      phone: optionalText(input.phone),
      ...sharedColumns(tx, 'accounts', input, current),
    });
  },
};

/** "https://www.Acme.com/about" is kept as "acme.com", as duplicates are found by it. */
export function plainDomain(text: string): string | null {
  const host = cleanLine(text)
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .split(/[/?#:\s]/)[0];
  return host?.replace(/^www\./, '').replace(/\.$/, '') || null;
}
