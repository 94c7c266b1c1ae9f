import { z } from 'zod';
import { type PocTemplate, pocPatch } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { Combobox, DateInput, Field, Form, Input, type Option, todayHere, useZodForm } from '../../../ui/index.ts';
import type { PickedDeal } from './new-poc-state.ts';
import { TemplateCards } from './template-cards.tsx';
import { nextMonday, whatIsMade } from './what-is-made.ts';

const FOUND_AT_MOST = 30;

/** Deals by their name, the open ones first: there may be tens of thousands. */
async function findDeals(query: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await core.records.deals.list(
    { limit: FOUND_AT_MOST, sort: 'outcome,name', search: query || undefined },
    { signal },
  );
  return items.map(({ id, name, accountName }) => ({ value: id, label: name, hint: accountName ?? undefined }));
}

const fields = z.object({
  deal: z
    .object({ value: z.string(), label: z.string(), hint: z.string().optional() })
    .nullable()
    .refine((deal) => deal !== null, 'Choose the deal that it is for.'),
  template: z.string(),
  kickoff: z
    .string()
    .nullable()
    .refine((day) => day !== null, 'Every other date follows from the kickoff.'),
  name: z.union([z.literal(''), pocPatch.shape.name.unwrap()]),
});

interface NewPocFormProps {
  formId: string;
  deal: PickedDeal | null;
  templates: PocTemplate[];
  onCreated: (id: string) => void;
}

/** On which deal, from which template, and from when: all that a POC needs to begin. */
export function NewPocForm({ formId, deal: given, templates, onCreated }: NewPocFormProps) {
  const [first] = templates;
  const usual = templates.find(({ key }) => key === 'standard') ?? first;
  const form = useZodForm(fields, {
    deal: given,
    template: usual?.key ?? '',
    kickoff: nextMonday(todayHere()),
    name: '',
  });
  const { deal, template: key, kickoff } = form.watch();
  const template = templates.find((one) => one.key === key);
  const customer = deal ? (deal.hint ?? deal.label) : 'Customer';
  return (
    <Form
      id={formId}
      form={form}
      onSubmit={async ({ deal: on, kickoff: from, name, template: chosen }) => {
        if (!on || !from) return;
        const { id } = await core.pocs.create({
          dealId: on.value,
          template: chosen,
          kickoff: from,
          name: name || undefined,
        });
        onCreated(id);
      }}
    >
      <Field form={form} name="deal" label="Deal" required>
        {({ id, value, onChange, 'aria-invalid': invalid, 'aria-describedby': described }) => (
          <Combobox<Option>
            {...{ id, value, onChange }}
            aria-invalid={invalid}
            aria-describedby={described}
            label="Deals"
            placeholder="Find the deal"
            source={findDeals}
          />
        )}
      </Field>
      <TemplateCards templates={templates} value={key} onChange={(next) => form.setValue('template', next)} />
      <div className="grid grid-cols-[10rem_minmax(0,1fr)] gap-3">
        <Field form={form} name="kickoff" label="Kickoff" required>
          {(control) => <DateInput {...control} />}
        </Field>
        <Field form={form} name="name" label="Name">
          {(control) => <Input {...control} placeholder={`${customer} proof of concept`} />}
        </Field>
      </div>
      {template ? (
        <p role="status" className="num rounded-2 bg-sunken px-3 py-2 text-sm text-ink-2">
          <b className="font-medium text-ink">This makes </b>
          {whatIsMade(template, kickoff)}.
        </p>
      ) : null}
    </Form>
  );
}
