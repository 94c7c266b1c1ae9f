import type { z } from 'zod';
import type { Contact, contactPatch } from '../../../../contract/records/shapes.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { readContacts } from '../reading/read-contacts.ts';
import { accountFrom, mentioned, nameFrom, optionalText, sharedColumns } from './columns-from.ts';
import type { KindRules } from './record-crud.ts';

export type ContactPatch = z.infer<typeof contactPatch>;
export type ContactFields = ContactPatch & { name: string };

export const contactRules: KindRules<Contact, ContactPatch> = {
  kind: 'contacts',
  word: 'contact',
  read: readContacts,
  subject: ({ name }) => titled(name),
  createLabel: (_, { name }) => `Add contact ${titled(name ?? '')}`,
  columns: (tx, input, current) =>
    mentioned({
      name: nameFrom(input.name),
      title: optionalText(input.title),
      email: optionalText(input.email),
      phone: optionalText(input.phone),
      account_id: accountFrom(tx, input),
      ...sharedColumns(tx, 'contacts', input, current),
    }),
};
