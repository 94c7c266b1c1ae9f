import type { ReactNode } from 'react';
import type { Member, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Section, SortableList } from '../../../ui/index.ts';
import { AddLine } from '../lines/add-line.tsx';
import { MemberLine } from './member-line.tsx';

interface TeamSideProps {
  plan: PocPlan;
  side: Member['side'];
  title: string;
  /** What to do while nobody is there. */
  empty: string;
  actions?: ReactNode;
}

export function TeamSide({ plan, side, title, empty, actions }: TeamSideProps) {
  const { id } = plan.poc;
  const members = plan.team.filter((one) => one.side === side);
  return (
    <Section title={title} note={members.length > 0 ? members.length.toString() : undefined} actions={actions}>
      {members.length === 0 ? <p className="py-2 text-sm text-pretty text-ink-3">{empty}</p> : null}
      {members.length > 0 ? (
        <div className="border-t border-line">
          <SortableList
            label={title}
            items={members}
            idOf={(one) => one.id}
            nameOf={(one) => one.name}
            onReorder={(ids) => void core.pocs.team.reorder({ id, ids }).catch(tell)}
            className="-ml-6"
          >
            {(member) => <MemberLine plan={plan} member={member} />}
          </SortableList>
        </div>
      ) : null}
      <div className="-ml-6">
        <AddLine
          label={side === 'ours' ? 'Add somebody of ours' : 'Add somebody of theirs'}
          onAdd={(name) => core.pocs.team.add({ id, side, name })}
        />
      </div>
    </Section>
  );
}
