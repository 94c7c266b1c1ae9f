import { Banner } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';
import { AddFromContacts } from './add-from-contacts.tsx';
import { TeamSide } from './team-side.tsx';

/** Who does the work on both sides, and who over there wants it to succeed. */
export default function TeamTab({ plan }: TabProps) {
  const { team, poc } = plan;
  const theirs = team.filter(({ side }) => side === 'theirs');
  const championless = theirs.length > 0 && !theirs.some(({ champion }) => champion);
  return (
    <div className="flex flex-col gap-4">
      {championless && poc.outcome === 'running' ? (
        <Banner tone="warn">
          Nobody on their side is named champion. Mark the one who wants this to succeed with the star; customers never
          see it.
        </Banner>
      ) : null}
      <div className="grid grid-cols-2 items-start gap-x-8 gap-y-4">
        <TeamSide
          plan={plan}
          side="ours"
          title="Our team"
          empty="Who from your side takes part? Type the first name."
        />
        <TeamSide
          plan={plan}
          side="theirs"
          title={poc.accountName ? `At ${poc.accountName}` : 'The customer'}
          empty="Who on their side tests, decides and signs? Take them from the deal’s contacts, or type a name."
          actions={<AddFromContacts plan={plan} />}
        />
      </div>
    </div>
  );
}
