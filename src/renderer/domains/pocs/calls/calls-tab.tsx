import { AudioLines } from 'lucide-react';
import { EmptyState, Section } from '../../../ui/index.ts';
import type { TabProps } from '../page/tab-props.ts';
import { CallCard } from './call-card.tsx';
import { LinkCall } from './link-call.tsx';

/** What was said: the calls and meetings of the deal that this POC rests on. */
export default function CallsTab({ plan, go }: TabProps) {
  const { calls } = plan;
  if (calls.length === 0) {
    return (
      <EmptyState icon={AudioLines} title="No calls linked yet" action={<LinkCall plan={plan} />}>
        Link the calls and meetings of this deal in which the customer said what has to be proven. Their text is read
        here and quoted in the value framework. Until recordings bring their transcripts, it is what was written down
        about the call.
      </EmptyState>
    );
  }
  return (
    <Section title="Calls and meetings" note={calls.length.toString()} actions={<LinkCall plan={plan} />}>
      <ul aria-label="Calls and meetings" className="mt-1 flex flex-col gap-3">
        {calls.map((call) => (
          <CallCard
            key={call.id}
            pocId={plan.poc.id}
            call={call}
            quotes={
              plan.values.filter(({ activityId, quote }) => activityId === call.activityId && quote !== '').length
            }
            onQuotes={() => go('values')}
          />
        ))}
      </ul>
    </Section>
  );
}
