import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '../../../../contract/records/next-step.ts';
import { orpc } from '../../../app/boundary.ts';
import { Combobox, Field, type Option } from '../../../ui/index.ts';
import { evidenceOf } from './evidence-of.ts';
import type { StepFormState } from './use-step-form.ts';

const READ = 60;

const asOption = ({ id, label }: Evidence): Option => ({ value: id, label });

/** What the step came from, chosen among the latest notes and activities of the deal. */
export function EvidencePicker({ form, dealId }: { form: StepFormState; dealId: string }) {
  const { data } = useQuery(
    orpc.workspace.timeline.queryOptions({ input: { kind: 'deals', id: dealId, limit: READ } }),
  );
  const latest = data?.items.flatMap((entry) => evidenceOf(entry) ?? []) ?? [];
  const chosen = form.watch('evidence');
  if (latest.length === 0 && !chosen) return null;
  return (
    <Field form={form} name="evidence" label="Came from">
      {({ id, value, onChange }) => (
        <Combobox
          id={id}
          label="Notes and activities"
          placeholder="A note, a call, a meeting…"
          value={value && asOption(value)}
          onChange={(option) => onChange(latest.find((each) => each.id === option?.value) ?? null)}
          source={latest.map(asOption)}
          clearable
        />
      )}
    </Field>
  );
}
