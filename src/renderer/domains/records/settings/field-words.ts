import type { CustomField } from '../../../../contract/records/shapes.ts';

export const kindWords: Record<CustomField['recordKind'], string> = {
  deals: 'Deals',
  accounts: 'Accounts',
  contacts: 'Contacts',
};

export const kindOptions: { value: CustomField['recordKind']; label: string }[] = [
  { value: 'deals', label: kindWords.deals },
  { value: 'accounts', label: kindWords.accounts },
  { value: 'contacts', label: kindWords.contacts },
];

export const fieldTypes: { value: CustomField['type']; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'choice', label: 'Choice' },
  { value: 'yes_no', label: 'Yes or no' },
];
