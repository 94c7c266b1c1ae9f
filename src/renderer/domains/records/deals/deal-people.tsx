import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Card, Combobox, IconButton, type Option, Select, Tag } from '../../../ui/index.ts';
import { findContacts } from '../list/use-choices.ts';
import { type Role, roleOptions, roleWord } from './role-words.ts';

/** The customer's people on a deal and the part that each plays. */
export function DealPeople({ dealId }: { dealId: string }) {
  const { data } = useQuery(orpc.records.deals.contacts.queryOptions({ input: { id: dealId } }));
  const [adding, setAdding] = useState(false);
  const unlink = (contactId: string) =>
    core.records.deals.unlinkContact({ id: dealId, contactId }).catch((error: unknown) => tell(error));

  return (
    <Card
      title="People"
      note={data?.total ? data.total.toString() : undefined}
      actions={<IconButton icon={UserPlus} label="Add a person" onClick={() => setAdding(!adding)} />}
    >
      {data?.items.length === 0 && !adding ? (
        <p className="text-sm text-pretty text-ink-3">
          Nobody yet. Deals with a champion and an economic buyer on record are won more often.
        </p>
      ) : null}
      <ul className="flex flex-col">
        {data?.items.map(({ id, contactId, contact, role }) => (
          <li key={id} className="group flex min-h-9 items-center gap-2">
            <Link
              to="/contacts/$id"
              params={{ id: contactId }}
              className="cut min-w-0 flex-1 text-sm font-medium hover:underline"
            >
              {contact.name}
              {contact.title ? <span className="font-normal text-ink-3"> · {contact.title}</span> : null}
            </Link>
            <Tag>{roleWord(role)}</Tag>
            <span className="opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100">
              <IconButton
                size="sm"
                icon={X}
                label={`Take ${contact.name} off this deal`}
                onClick={() => void unlink(contactId)}
              />
            </span>
          </li>
        ))}
      </ul>
      {adding ? <AddPerson dealId={dealId} onDone={() => setAdding(false)} /> : null}
    </Card>
  );
}

function AddPerson({ dealId, onDone }: { dealId: string; onDone: () => void }) {
  const [contact, setContact] = useState<Option | null>(null);
  const [role, setRole] = useState<Role>('champion');
  const add = async () => {
    if (!contact) return;
    try {
      await core.records.deals.linkContact({ id: dealId, contactId: contact.value, role });
      onDone();
    } catch (error) {
      tell(error);
    }
  };
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-3">
      <Combobox
        label="Contact"
        placeholder="Find a contact"
        value={contact}
        onChange={setContact}
        source={findContacts}
      />
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <Select aria-label="Role" value={role} onChange={setRole} options={roleOptions} />
        </div>
        <Button look="primary" disabled={!contact} onClick={() => void add()}>
          Add
        </Button>
      </div>
    </div>
  );
}
