import { Plus, X } from 'lucide-react';
import { Button, IconButton, Input, NumberInput, Section, Select } from '../../../../ui/index.ts';
import { unitOptions } from '../rule-words.ts';
import type { DraftThreshold } from './draft.ts';
import type { FormPartProps } from './form-part-props.ts';
import { useFormTools } from './form-tools.ts';
import { SaysBelow } from './says-below.tsx';

/** Numbers that a person can change later, without rewriting the rule. */
export function TunedPart({ form, set }: FormPartProps) {
  const { tune } = useFormTools();
  const { thresholds } = form;
  const change = (key: string, patch: Partial<DraftThreshold>) =>
    set({ thresholds: thresholds.map((one) => (one.key === key ? { ...one, ...patch } : one)) });
  return (
    <Section
      title="Numbers to tune"
      actions={
        <Button size="sm" look="quiet" icon={Plus} onClick={() => tune('days', 14)}>
          Add a number
        </Button>
      }
    >
      {thresholds.length === 0 ? (
        <p className="text-sm text-pretty text-ink-3">
          A number in a condition can be made one to tune: then it can be set in the list of rules, for everybody or for
          one person.
        </p>
      ) : null}
      <ul aria-label="Numbers to tune" className="flex flex-col gap-2">
        {thresholds.map((one) => (
          <li key={one.key}>
            <div className="flex items-start gap-1.5">
              <code className="w-16 shrink-0 cut pt-1 font-mono text-sm text-ink-3">{`$${one.key}`}</code>
              <Input
                size="md"
                className="min-w-0 flex-1"
                aria-label={`What $${one.key} is`}
                value={one.label}
                maxLength={80}
                placeholder="Days without an activity"
                onChange={(event) => change(one.key, { label: event.target.value })}
              />
              <Bound
                label={`Value of $${one.key}`}
                value={one.value}
                onChange={(value) => change(one.key, { value })}
              />
              <span className="w-24 shrink-0">
                <Select
                  size="md"
                  aria-label={`Unit of $${one.key}`}
                  value={one.unit}
                  options={unitOptions}
                  onChange={(unit) => change(one.key, { unit })}
                />
              </span>
              <span className="py-1 text-sm text-ink-3">from</span>
              <Bound
                label={`Least of $${one.key}`}
                value={one.min}
                onChange={(min) => change(one.key, { min: min ?? 0 })}
              />
              <span className="py-1 text-sm text-ink-3">to</span>
              <Bound
                label={`Most of $${one.key}`}
                value={one.max >= 1_000_000_000 ? null : one.max}
                placeholder="any"
                onChange={(max) => change(one.key, { max: max ?? 1_000_000_000 })}
              />
              <IconButton
                icon={X}
                label={`Take $${one.key} out`}
                onClick={() => set({ thresholds: thresholds.filter(({ key }) => key !== one.key) })}
              />
            </div>
            <SaysBelow place={`thresholds.${one.key}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BoundProps {
  label: string;
  value: number | null;
  placeholder?: string;
  onChange: (value: number | null) => void;
}

function Bound({ label, ...rest }: BoundProps) {
  return (
    <span className="w-16 shrink-0">
      <NumberInput size="md" className="num" aria-label={label} {...rest} />
    </span>
  );
}
