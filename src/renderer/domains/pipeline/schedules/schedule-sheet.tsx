import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Schedule } from '../../../../contract/pipeline/schedules.ts';
import { core, orpc } from '../../../app/boundary.ts';
import {
  Button,
  Checkbox,
  Combobox,
  Field,
  FieldFrame,
  type Filter,
  FilterBar,
  Form,
  Input,
  MultiSelect,
  type Option,
  Sheet,
  useZodForm,
} from '../../../ui/index.ts';
import { dealFields } from '../../records/deals/deal-fields.ts';
import { conditionsOf } from '../../records/list/filter-conditions.ts';
import { useCustomFields, usePeople, useStages } from '../../records/list/use-choices.ts';
import { filtersOf } from './filters-of.ts';
import { hereZone, zones, zoneWords } from './schedule-words.ts';
import { WhenReading } from './when-reading.tsx';

interface ScheduleSheetProps {
  /** Without one, a schedule is made. */
  schedule: Schedule | null;
  onClose: () => void;
}

const fields = z.object({
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  when: z.string().trim().min(1, 'Say when, such as “weekdays 8:00”.').max(200),
  zone: z.string(),
  mail: z.array(z.email('This is not an e-mail address.')),
  slack: z.boolean(),
});

const asZone = (zone: string): Option => ({ value: zone, label: zoneWords(zone) });
const zoneOptions = [...new Set(['UTC', ...zones])].map(asZone);

/** When a review runs by itself, over which deals, and who gets the report. */
export function ScheduleSheet({ schedule, onClose }: ScheduleSheetProps) {
  const queries = useQueryClient();
  const { data: channels } = useQuery(orpc.pipeline.schedules.channels.queryOptions());
  const people = usePeople();
  const known = { stages: useStages(), people, customFields: useCustomFields('deals') };
  const filterFields = dealFields(known).filter(({ id }) => id !== 'outcome');
  const [filters, setFilters] = useState<Filter[]>();
  const shownFilters = filters ?? filtersOf(schedule?.filter ?? [], filterFields);
  const form = useZodForm(fields, {
    name: schedule?.name ?? '',
    when: schedule?.when ?? '',
    zone: schedule?.zone ?? hereZone(),
    mail: schedule?.deliver.mail ?? [],
    slack: schedule?.deliver.slack ?? false,
  });
  const [when, zone] = form.watch(['when', 'zone']);
  const addresses = people.flatMap(({ name, email }) => (email ? [{ value: email, label: email, hint: name }] : []));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={schedule ? schedule.name : 'New schedule'}
      // Not in the foot, where the toast of the change before lies over it.
      actions={
        <Button look="primary" type="submit" form="schedule" busy={form.formState.isSubmitting}>
          {schedule ? 'Save' : 'Make the schedule'}
        </Button>
      }
    >
      <Form
        id="schedule"
        form={form}
        onSubmit={async ({ mail, slack, ...rest }) => {
          const asked = conditionsOf(shownFilters, filterFields);
          const sent = { ...rest, deliver: { mail, slack }, filter: asked.length > 0 ? asked : null };
          await (schedule
            ? core.pipeline.schedules.patch({
                id: schedule.id,
                ...sent,
                ...(filters ? {} : { filter: schedule.filter }),
              })
            : core.pipeline.schedules.create(sent));
          await queries.invalidateQueries({ queryKey: orpc.pipeline.schedules.key() });
          onClose();
        }}
      >
        <BeginAtName focus={form.setFocus} />
        <Field form={form} name="name" label="Name" required>
          {(control) => <Input {...control} placeholder="Monday meeting" />}
        </Field>
        <div className="flex flex-col gap-1">
          <Field form={form} name="when" label="When" required>
            {(control) => <Input {...control} placeholder="weekdays 8:00" />}
          </Field>
          <WhenReading when={when} zone={zone} onPick={(words) => form.setValue('when', words)} />
        </div>
        <Field form={form} name="zone" label="On the clock of" required>
          {({ id, value, onChange }) => (
            <Combobox
              id={id}
              label="Time zones"
              value={asZone(value)}
              source={zoneOptions}
              onChange={(option) => option && onChange(option.value)}
            />
          )}
        </Field>
        <FieldFrame id="schedule-filter" label="Only some deals">
          <FilterBar fields={filterFields} filters={shownFilters} onChange={setFilters} />
        </FieldFrame>
        <Field
          form={form}
          name="mail"
          label="By e-mail to"
          hint={
            channels && !channels.mail ? (
              <>
                No mail server is set yet. <DeliveryLink />
              </>
            ) : undefined
          }
        >
          {({ id, value, onChange }) => (
            <MultiSelect
              id={id}
              label="Addresses"
              value={value.map((address) => ({ value: address, label: address }))}
              source={addresses}
              onChange={(options) => onChange(options.map((option) => option.value))}
              onCreate={(text) => onChange([...value, text.trim()])}
              placeholder="Pick or type addresses"
            />
          )}
        </Field>
        <Field form={form} name="slack" label="To Slack">
          {({ id, value, onChange }) => (
            <Checkbox id={id} value={value} onChange={onChange}>
              {channels && !channels.slack ? (
                <>
                  Post a summary; no webhook is set yet. <DeliveryLink />
                </>
              ) : (
                'Post a summary'
              )}
            </Checkbox>
          )}
        </Field>
        <p className="text-sm text-pretty text-ink-3">
          The report is always in the app. What was due while the laptop slept is made up for once, when it wakes up.
        </p>
      </Form>
    </Sheet>
  );
}

/** The first thing in the sheet would be the button in its head. Inside it, as the sheet itself is drawn later. */
function BeginAtName({ focus }: { focus: (field: 'name') => void }) {
  useEffect(() => focus('name'), [focus]);
  return null;
}

const DeliveryLink = () => (
  <Link to="/settings/$page" params={{ page: 'review-delivery' }} className="text-thread underline underline-offset-2">
    Set it up
  </Link>
);
