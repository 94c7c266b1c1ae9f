import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { Field, Input, SegmentedControl } from '../../../ui/index.ts';
import { QuickPicks } from './quick-picks.tsx';
import type { StepValues } from './step-values.ts';
import type { StepFormState } from './use-step-form.ts';

const endings: { value: StepValues['ending']; label: string }[] = [
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

/** How the deal ended; a loss has a reason, so that the team can learn from it. */
export function CloseFields({ form }: { form: StepFormState }) {
  const ending = form.watch('ending');
  const reasons = useLostReasons(ending === 'lost');
  return (
    <>
      <Field form={form} name="ending" label="How it ended" required>
        {({ value, onChange }) => (
          <SegmentedControl label="How it ended" value={value} onChange={onChange} options={endings} />
        )}
      </Field>
      {ending === 'lost' ? (
        <Field form={form} name="lostReason" label="Why it was lost" required>
          {(control) => (
            <>
              <Input {...control} maxLength={500} placeholder="Price, timing, a competitor, no decision…" />
              <QuickPicks
                label="Reasons given lately"
                picks={reasons.map((reason) => ({ label: reason, onPick: () => control.onChange(reason) }))}
              />
            </>
          )}
        </Field>
      ) : null}
    </>
  );
}

const READ = 60;
const OFFERED = 5;

/** The reasons that this team gave lately, each once. */
function useLostReasons(enabled: boolean): string[] {
  const { data } = useQuery({
    ...orpc.records.deals.list.queryOptions({
      input: { limit: READ, sort: '-updatedAt', filter: [{ field: 'outcome', op: 'is', value: 'lost' }] },
    }),
    enabled,
  });
  const given = data?.items.flatMap(({ lostReason }) => lostReason?.trim() || []) ?? [];
  return [...new Set(given)].slice(0, OFFERED);
}
