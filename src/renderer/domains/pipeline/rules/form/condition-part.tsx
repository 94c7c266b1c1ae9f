import { useId } from 'react';
import { Checkbox, MultiSelect, NumberInput, type Option, Section, Select } from '../../../../ui/index.ts';
import { useStages } from '../../../records/list/use-choices.ts';
import type { FormPartProps } from './form-part-props.ts';
import { GroupEditor } from './group-editor.tsx';
import { SaysBelow } from './says-below.tsx';

type ScopeKind = 'all' | 'chance' | 'named';
const scopes: Option<ScopeKind>[] = [
  { value: 'all', label: 'in every stage' },
  { value: 'chance', label: 'in stages by their chance' },
  { value: 'named', label: 'in these stages' },
];

/** When the rule finds a deal, and at which deals it looks. */
export function ConditionPart({ form, set }: FormPartProps) {
  return (
    <Section title="It finds a deal when">
      <ScopePart form={form} set={set} />
      <GroupEditor group={form.when} related={null} head="for which" />
    </Section>
  );
}

function ScopePart({ form: { stages, closed }, set }: FormPartProps) {
  const id = useId();
  const known = useStages().filter(({ outcome }) => outcome === 'open');
  const kind: ScopeKind = stages === null ? 'all' : Array.isArray(stages) ? 'named' : 'chance';
  const take = (next: ScopeKind) =>
    set({
      stages: next === 'all' ? null : next === 'chance' ? { from: 50 } : known.slice(0, 1).map(({ name }) => name),
    });
  const range = stages !== null && !Array.isArray(stages) ? stages : {};
  return (
    <div className="mb-2 flex flex-col gap-2">
      <div className="flex min-h-8 flex-wrap items-center gap-2 text-sm text-ink-2">
        <label htmlFor={id}>It looks at open deals</label>
        <span className="w-52">
          <Select<ScopeKind>
            id={id}
            size="md"
            value={kind}
            options={scopes}
            onChange={take}
            aria-label="Which stages"
          />
        </span>
        {kind === 'chance' ? (
          <>
            <span>from</span>
            <Percent
              label="Least chance of the stage"
              value={range.from}
              onChange={(from) => set({ stages: { ...range, from } })}
            />
            <span>to</span>
            <Percent
              label="Most chance of the stage"
              value={range.to}
              onChange={(to) => set({ stages: { ...range, to } })}
            />
          </>
        ) : null}
        {Array.isArray(stages) ? (
          <span className="min-w-52 flex-1">
            <MultiSelect
              label="Stages"
              value={stages.map((name) => ({ value: name, label: name }))}
              source={known.map(({ name }) => ({ value: name, label: name }))}
              onChange={(picked) => set({ stages: picked.map(({ value }) => value) })}
            />
          </span>
        ) : null}
      </div>
      <SaysBelow place="stages" />
      <Checkbox id={`${id}-closed`} value={closed} onChange={(next) => set({ closed: next })}>
        And at deals that were closed of late
      </Checkbox>
    </div>
  );
}

interface PercentProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

function Percent({ label, value, onChange }: PercentProps) {
  return (
    <span className="w-20">
      <NumberInput
        size="md"
        className="num"
        aria-label={label}
        value={value ?? null}
        least={0}
        most={100}
        whole
        placeholder="any"
        trailing={<span className="text-ink-3">%</span>}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </span>
  );
}
