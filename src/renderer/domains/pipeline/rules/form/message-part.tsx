import { useId, useRef } from 'react';
import { Combobox, FieldFrame, Section, Textarea } from '../../../../ui/index.ts';
import { labelOf } from '../condition/catalogue.ts';
import { fieldOptions } from '../value/field-picker.tsx';
import { fieldsAsked } from './fields-asked.ts';
import type { FormPartProps } from './form-part-props.ts';
import { useFormTools } from './form-tools.ts';

/** What the rule says about a deal that it finds, with the deal's own values in it. */
export function MessagePart({ form, set }: FormPartProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { catalogue, thresholds, says } = useFormTools();
  const [wrong] = says('message');
  const insert = (name: string) => {
    const at = area.current?.selectionEnd ?? form.message.length;
    const placeholder = `{${name}}`;
    set({ message: `${form.message.slice(0, at)}${placeholder}${form.message.slice(at)}` });
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + placeholder.length, at + placeholder.length);
    });
  };
  const offered = [
    ...fieldsAsked(form.when).map((name) => ({ name, label: labelOf(catalogue.deal, name) })),
    ...thresholds.map(({ key, label }) => ({ name: `$${key}`, label: label || `$${key}` })),
  ];
  return (
    <Section title="It says">
      <FieldFrame id={id} label="Message" required error={wrong}>
        <Textarea
          ref={area}
          id={id}
          rows={2}
          className="min-h-14"
          value={form.message}
          maxLength={500}
          placeholder="A discount of {custom.Discount percent} %, and no approval is noted."
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => set({ message: event.target.value })}
        />
      </FieldFrame>
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <span className="text-sm text-ink-3">Put in</span>
        {offered.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-label={`Put ${label} into the message`}
            onClick={() => insert(name)}
            className="h-6 max-w-52 cut rounded-1 bg-press px-2 text-sm text-ink-2 hover:text-ink"
          >
            {label}
          </button>
        ))}
        <span className="w-44">
          <Combobox
            label="Fields"
            size="sm"
            aria-label="Put another value into the message"
            placeholder="Another value"
            value={null}
            source={fieldOptions(catalogue.deal)}
            onChange={(option) => option && insert(option.value)}
          />
        </span>
      </div>
    </Section>
  );
}
