import { UserPlus } from 'lucide-react';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Combobox, type Option } from '../../../ui/index.ts';
import { type Role, roleWord } from '../../records/deals/role-words.ts';
import { useDealContacts } from './use-deal-contacts.ts';

/** What may be said to their face: a role goes out with the packet, and nobody is to read there that they are a blocker. */
const sayable: Role[] = ['decision_maker', 'technical_evaluator', 'user', 'legal', 'procurement'];

/** Takes somebody of the deal into the team, with what is known of them; a champion there is one here. */
export function AddFromContacts({ plan }: { plan: PocPlan }) {
  const { id, dealId } = plan.poc;
  const taken = new Set(plan.team.map(({ contactId }) => contactId));
  const free = useDealContacts(dealId).filter(({ contactId }) => !taken.has(contactId));
  const add = async (contactId: string) => {
    const chosen = free.find((one) => one.contactId === contactId);
    if (!chosen) return;
    const { contact, role } = chosen;
    const { name, title, email } = contact;
    try {
      await core.pocs.team.add({
        ...{ id, contactId, side: 'theirs', name, email, title: title ?? '' },
        champion: role === 'champion',
        role: sayable.includes(role) ? roleWord(role) : '',
      });
    } catch (error) {
      tell(error);
    }
  };
  if (free.length === 0) return null;
  return (
    <Combobox
      size="md"
      label="Contacts of the deal"
      aria-label="Add from the deal’s contacts"
      placeholder="Add from contacts"
      value={null}
      onChange={(option) => (option ? void add(option.value) : undefined)}
      source={free.map(
        ({ contact, role }): Option => ({
          value: contact.id,
          label: contact.name,
          hint: [contact.title, roleWord(role)].filter(Boolean).join(' · '),
          icon: UserPlus,
        }),
      )}
    />
  );
}
