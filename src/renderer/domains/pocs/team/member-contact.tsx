import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import type { Member, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { choiceEditor, InlineEdit, type Option } from '../../../ui/index.ts';
import { useDealContacts } from './use-deal-contacts.ts';

interface MemberContactProps {
  plan: PocPlan;
  member: Member;
  onLink: (contactId: string) => Promise<unknown>;
}

/** The contact that somebody of theirs is: opened when it is known, chosen among those of the deal when it is not. */
export function MemberContact({ plan, member, onLink }: MemberContactProps) {
  const contacts = useDealContacts(plan.poc.dealId);
  const { name, contactId } = member;
  if (contactId !== null) {
    const known = contacts.find((one) => one.contactId === contactId);
    return (
      <Link
        to="/contacts/$id"
        params={{ id: contactId }}
        className="flex min-h-6 items-center gap-1 text-thread hover:underline"
      >
        <UserRound aria-hidden className="size-3.5 shrink-0" />
        <span className="cut">{known && known.contact.name !== name ? known.contact.name : 'Contact'}</span>
        <span className="sr-only">{` of ${name}`}</span>
      </Link>
    );
  }
  if (contacts.length === 0) return null;
  const options = contacts.map(
    ({ contact }): Option => ({
      value: contact.id,
      label: contact.name,
      hint: contact.title ?? undefined,
    }),
  );
  return (
    <InlineEdit<Option | null>
      label={`Contact of ${name}`}
      value={null}
      placeholder="Link a contact"
      editor={choiceEditor(options)}
      show={(option) => option?.label}
      onSave={async (option) => (option ? void (await onLink(option.value)) : undefined)}
    />
  );
}
