import type { ImportKind } from '../index.ts';

/** What a record's columns are called to a person, in the order in which the wizard offers them. */
const labels: Record<string, string> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  accountName: 'Account',
  accountDomain: 'Account domain',
  ownerName: 'Owner',
  ownerEmail: 'Owner e-mail',
  amount: 'Amount',
  annualRevenue: 'Annual revenue',
  currency: 'Currency',
  stage: 'Stage',
  status: 'Status (open, won, lost)',
  probability: 'Probability',
  forecastCategory: 'Forecast category',
  closeDate: 'Close date',
  nextWhat: 'Next step (a note where it has no date)',
  nextAt: 'Next step due',
  contactName: 'Contact',
  contactEmail: 'Contact e-mail',
  domain: 'Domain',
  website: 'Website',
  industry: 'Industry',
  employees: 'Employees',
  country: 'Country',
  city: 'City',
  email: 'E-mail',
  phone: 'Phone',
  title: 'Job title',
  source: 'Source',
  tags: 'Tags',
  description: 'Description (becomes a note)',
  createdAt: 'Created on',
  externalId: 'Id in the other system',
};

const fields = {
  deals:
    'name accountName accountDomain ownerName ownerEmail amount currency stage status probability forecastCategory closeDate nextWhat nextAt contactName contactEmail source tags description createdAt externalId',
  accounts:
    'name domain website industry employees annualRevenue currency country city phone ownerName ownerEmail source tags description createdAt externalId',
  contacts:
    'name firstName lastName email phone title accountName accountDomain ownerName ownerEmail source tags description createdAt externalId',
} satisfies Record<ImportKind, string>;

const fieldsOf = (kind: ImportKind): string[] => fields[kind].split(' ');

export const fieldLabel = (field: string): string => labels[field] ?? field;

export const targetsOf = (kind: ImportKind): { field: string; label: string; required: boolean }[] =>
  fieldsOf(kind).map((field) => ({
    field,
    label: fieldLabel(field),
    // A contact may come with its name in two parts.
    required: field === 'name' && kind !== 'contacts',
  }));

export const isTarget = (kind: ImportKind, target: string): boolean => fieldsOf(kind).includes(target);

const customMark = 'custom:';

/** The label of the custom field that a target names, or null where it names none. */
export const customLabel = (target: string): string | null =>
  target.startsWith(customMark) ? target.slice(customMark.length).trim() : null;
