import type { ReactNode } from 'react';
import type { Member, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Avatar, InlineEdit, type MenuEntry, textEditor } from '../../../ui/index.ts';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { ChampionStar } from './champion-star.tsx';
import { MemberContact } from './member-contact.tsx';

interface MemberLineProps {
  plan: PocPlan;
  member: Member;
}

const looksLikeMail = /^[^\s@]+@[^\s@]+$/;
const mailEditor = textEditor((text) =>
  text === '' || looksLikeMail.test(text) ? undefined : 'Type an e-mail address, such as ann@example.com.',
);

/** One person: the face, the name, and below what they do here and how they are reached. */
export function MemberLine({ plan, member }: MemberLineProps) {
  const { id } = plan.poc;
  const { id: lineId, side, name, role, title, email, champion, contactId, shared } = member;
  const save = (fields: Omit<Parameters<typeof core.pocs.team.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.team.patch({ id, lineId, ...fields });
  const unlink: MenuEntry[] = contactId
    ? [{ label: 'Unlink the contact', onSelect: () => void save({ contactId: null }).catch(tell) }]
    : [];
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-2">
      <span className="row-span-2">
        <Avatar name={name} size="lg" named />
      </span>
      <div className="min-w-0 pl-3 font-medium">
        <TextCell needed label={`Name of ${name}`} value={name} onSave={(text) => save({ name: text })} />
      </div>
      <span className="flex justify-end">
        {side === 'theirs' ? (
          <ChampionStar name={name} champion={champion} onSave={(next) => save({ champion: next })} />
        ) : null}
        <SharedToggle title={name} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu title={name} entries={unlink} onDelete={() => core.pocs.team.delete({ id, lineId })} />
      </span>
      <div className="col-span-2 col-start-2 grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-6 text-sm text-ink-2">
        <Cell>
          <TextCell
            label={`Role of ${name}`}
            value={role}
            placeholder="Role here"
            onSave={(text) => save({ role: text })}
          />
        </Cell>
        <Cell>
          <TextCell
            label={`Job title of ${name}`}
            value={title}
            placeholder="Job title"
            onSave={(text) => save({ title: text })}
          />
        </Cell>
        <Cell>
          <InlineEdit
            label={`E-mail of ${name}`}
            value={email ?? ''}
            placeholder="E-mail"
            editor={mailEditor}
            show={(text) => text}
            onSave={async (text) => void (await save({ email: text || null }))}
          />
        </Cell>
        <Cell>
          {side === 'theirs' ? (
            <MemberContact plan={plan} member={member} onLink={(contact) => save({ contactId: contact })} />
          ) : null}
        </Cell>
      </div>
    </div>
  );
}

const Cell = ({ children }: { children: ReactNode }) => <div className="min-w-0 pl-3">{children}</div>;
