import { useId } from 'react';
import { ownerRoles } from '../../../../../contract/pipeline/rule-language.ts';
import { FieldFrame, Input, optionsOf, Section, Select } from '../../../../ui/index.ts';
import { roleWords } from '../../review-words.ts';
import { FixPart } from './fix-part.tsx';
import type { FormPartProps } from './form-part-props.ts';
import { useFormTools } from './form-tools.ts';

const roles = optionsOf(ownerRoles, roleWords);

/** What is to be done about a finding, by whom, and what one press can do. */
export function RemedyPart({ form, set }: FormPartProps) {
  const id = useId();
  const { says } = useFormTools();
  const [wrong] = says('remediation');
  return (
    <Section title="What to do about it">
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-[minmax(0,1fr)_12rem] gap-3">
          <FieldFrame id={`${id}-action`} label="Action" required error={wrong}>
            <Input
              id={`${id}-action`}
              value={form.action}
              maxLength={500}
              placeholder="Get the approval, or lower the discount."
              aria-invalid={wrong ? true : undefined}
              onChange={(event) => set({ action: event.target.value })}
            />
          </FieldFrame>
          <FieldFrame id={`${id}-owner`} label="Up to" required>
            <Select id={`${id}-owner`} value={form.owner} options={roles} onChange={(owner) => set({ owner })} />
          </FieldFrame>
        </div>
        <FixPart fix={form.fix} onChange={(fix) => set({ fix })} />
      </div>
    </Section>
  );
}
