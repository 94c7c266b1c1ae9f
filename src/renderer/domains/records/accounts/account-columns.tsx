import type { Account, CustomField, Person } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import {
  editCell,
  type FilterField,
  formatMoney,
  type Money,
  moneyEditor,
  numberEditor,
  type TableColumn,
} from '../../../ui/index.ts';
import { customColumns, customFilters } from '../list/custom-columns.tsx';
import { createdColumn, nameColumn, ownerColumn, tagsColumn, textColumn } from '../list/shared-columns.tsx';
import { asOption } from '../list/use-choices.ts';

type AccountPatch = Omit<Parameters<typeof core.records.accounts.patch>[0], 'id'>;
export const saveAccount = async ({ id }: Pick<Account, 'id'>, patch: AccountPatch): Promise<void> => {
  await core.records.accounts.patch({ id, ...patch });
};

interface Known {
  people: Person[];
  customFields: CustomField[];
}

export function accountColumns({ people, customFields, total }: Known & { total: string }): TableColumn<Account>[] {
  const text = (id: 'domain' | 'industry' | 'country' | 'city' | 'phone' | 'source', header: string, width: number) =>
    textColumn<Account>(
      { id, header, width },
      (account) => account[id],
      (account, value) => saveAccount(account, { [id]: value || null }),
    );
  return [
    { ...nameColumn<Account>('Account', (account, name) => saveAccount(account, { name })), footer: total },
    text('domain', 'Domain', 180),
    text('industry', 'Industry', 140),
    {
      id: 'openDeals',
      header: 'Open deals',
      width: 100,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ openDeals }) => (openDeals > 0 ? openDeals.toLocaleString('en-US') : null),
    },
    {
      id: 'employees',
      header: 'Employees',
      width: 104,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ employees }) => employees?.toLocaleString('en-US'),
      edit: editCell<Account, number | null>({
        value: ({ employees }) => employees,
        editor: numberEditor((n) => (Number.isInteger(n) && n >= 0 ? undefined : 'Type a whole number.')),
        show: (value) => value?.toLocaleString('en-US') ?? '',
        save: (account, employees) => saveAccount(account, { employees }),
      }),
    },
    {
      id: 'annualRevenue',
      header: 'Revenue',
      width: 132,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ annualRevenue }) => (annualRevenue ? formatMoney(annualRevenue) : null),
      edit: editCell<Account, Money | null>({
        value: ({ annualRevenue }) => annualRevenue,
        editor: moneyEditor('USD'),
        show: (amount) => (amount ? formatMoney(amount) : ''),
        save: (account, annualRevenue) => saveAccount(account, { annualRevenue }),
      }),
    },
    text('country', 'Country', 120),
    text('city', 'City', 120),
    ownerColumn<Account>(people, (account, ownerId) => saveAccount(account, { ownerId })),
    text('phone', 'Phone', 140),
    text('source', 'Source', 120),
    tagsColumn<Account>((account, tags) => saveAccount(account, { tags })),
    ...customColumns<Account>(customFields, (account, label, value) =>
      saveAccount(account, { custom: { ...account.custom, [label]: value } }),
    ),
    createdColumn<Account>(),
  ];
}

export const accountFields = ({ people, customFields }: Known): FilterField[] => [
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'domain', label: 'Domain', type: 'text' },
  { id: 'industry', label: 'Industry', type: 'text' },
  { id: 'country', label: 'Country', type: 'text' },
  { id: 'city', label: 'City', type: 'text' },
  { id: 'openDeals', label: 'Open deals', type: 'number' },
  { id: 'employees', label: 'Employees', type: 'number' },
  { id: 'annualRevenue', label: 'Revenue', type: 'money', currency: 'USD' },
  { id: 'ownerId', label: 'Owner', type: 'choice', source: people.map(asOption) },
  { id: 'source', label: 'Source', type: 'text' },
  { id: 'tags', label: 'Tag', type: 'text' },
  { id: 'createdAt', label: 'Created', type: 'date' },
  ...customFilters(customFields),
];
