import { useId } from 'react';
import { FieldFrame, Input, Select, Textarea } from '../../../../ui/index.ts';
import { categoryOptions, severityOptions } from '../../review-words.ts';
import type { FormPartProps } from './form-part-props.ts';
import { useFormTools } from './form-tools.ts';

/** What the rule is called, and how grave what it finds is. */
export function NamePart({ form, set }: FormPartProps) {
  const id = useId();
  const { says } = useFormTools();
  const wrong = (place: string) => says(place)[0];
  return (
    <section aria-label="What it is" className="flex flex-col gap-3">
      <div className="grid grid-cols-[minmax(0,1fr)_10rem_8rem] gap-3">
        <FieldFrame id={`${id}-name`} label="Name" required error={wrong('name') ?? wrong('id')}>
          <Input
            id={`${id}-name`}
            value={form.name}
            maxLength={120}
            placeholder="Discount without approval"
            aria-invalid={wrong('name') ? true : undefined}
            onChange={(event) => set({ name: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-category`} label="Category" required>
          <Select
            id={`${id}-category`}
            value={form.category}
            options={categoryOptions}
            onChange={(category) => set({ category })}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-severity`} label="Severity" required>
          <Select
            id={`${id}-severity`}
            value={form.severity}
            options={severityOptions}
            onChange={(severity) => set({ severity })}
          />
        </FieldFrame>
      </div>
      <FieldFrame id={`${id}-why`} label="Why it matters" required error={wrong('description')}>
        <Textarea
          id={`${id}-why`}
          rows={2}
          className="min-h-14"
          value={form.description}
          maxLength={1000}
          placeholder="A discount over the limit needs an approval before it is offered."
          aria-invalid={wrong('description') ? true : undefined}
          onChange={(event) => set({ description: event.target.value })}
        />
      </FieldFrame>
    </section>
  );
}
