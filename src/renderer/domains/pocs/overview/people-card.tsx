import type { Member } from '../../../../contract/pocs/shapes.ts';
import { Avatar, Button, Card, Tag } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';

const SHOWN = 6;

/** Who carries it on either side. */
export function PeopleCard({ plan: { team, poc }, go }: TabProps) {
  const ours = team.filter(({ side }) => side === 'ours');
  const theirs = team.filter(({ side }) => side === 'theirs');
  return (
    <Card
      title="Team"
      note={team.length || undefined}
      actions={
        <Button size="sm" look="quiet" className="-mr-2" onClick={() => go('team')}>
          All of them
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Side title="Us" people={ours} nobody="Nobody of us is named yet." />
        <Side title={poc.accountName ?? 'Them'} people={theirs} nobody="Nobody of theirs is named yet." />
      </div>
    </Card>
  );
}

function Side({ title, people, nobody }: { title: string; people: Member[]; nobody: string }) {
  return (
    <section aria-label={title}>
      <h3 className="pb-1 text-xs font-medium text-ink-3">{title}</h3>
      {people.length === 0 ? <p className="text-sm text-ink-3">{nobody}</p> : null}
      <ul className="flex flex-col">
        {people.slice(0, SHOWN).map(({ id, name, role, champion }) => (
          <li key={id} className="flex min-h-8 items-center gap-2 text-sm">
            <Avatar name={name} named />
            <span className="cut min-w-0 flex-1">
              <span className="font-medium">{name}</span>
              {role ? <span className="text-ink-3">{` · ${role}`}</span> : null}
            </span>
            {champion ? <Tag tone="good">Champion</Tag> : null}
          </li>
        ))}
      </ul>
      {people.length > SHOWN ? (
        <p className="num text-sm text-ink-3">{`and ${(people.length - SHOWN).toString()} more`}</p>
      ) : null}
    </section>
  );
}
