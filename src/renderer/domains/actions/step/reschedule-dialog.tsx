import { useEffect, useId, useRef } from 'react';
import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, Dialog, Field, Form, Input, notify, SegmentedControl, useZodForm } from '../../../ui/index.ts';
import { QuickPicks } from './quick-picks.tsx';
import { movedWords, moveWords, readDays, unmovedWords } from './reschedule-words.ts';
import { stopAskingAboutStep, type WhichDeals } from './step-state.ts';
import { useWhenReading } from './use-when-reading.ts';
import { WhenInput } from './when-input.tsx';
import { noWhen, sentWhen, spokenHere, whenValue } from './when-value.ts';

const fields = z
  .object({ how: z.enum(['to', 'by']), to: whenValue, days: z.string() })
  .superRefine(({ how, to, days }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (how === 'to' && sentWhen(to) === '') missing('to', 'Say when, such as “mon 9am” or “in 2 weeks”.');
    if (how === 'by' && readDays(days) === null) missing('days', 'Type whole days from 1 to 365.');
  });

const usualDays = [
  { label: '1 day', days: '1' },
  { label: '2 days', days: '2' },
  { label: '1 week', days: '7' },
  { label: '2 weeks', days: '14' },
];

interface RescheduleDialogProps {
  which: WhichDeals;
  count: number;
}

/** Puts many off at once; one undo takes it all back. */
export function RescheduleDialog({ which, count }: RescheduleDialogProps) {
  const id = useId();
  const form = useZodForm(fields, { how: 'to', to: noWhen, days: '' });
  const sending = useRef(false);
  // Most are moved to one time: whoever opens this goes on typing it.
  useEffect(() => form.setFocus('to'), [form]);
  const { how, to, days } = form.watch();
  const { when } = useWhenReading(to);

  const send = async (values: z.infer<typeof fields>) => {
    if (sending.current) return;
    sending.current = true;
    try {
      const by = readDays(values.days) ?? undefined;
      const { locale } = spokenHere();
      const { changed, unchanged } = await core.actions.reschedule(
        values.how === 'to' ? { ...which, to: sentWhen(values.to), locale } : { ...which, byDays: by },
      );
      stopAskingAboutStep();
      if (unchanged > 0) notify({ message: movedWords(changed), detail: unmovedWords(unchanged) });
    } catch (error) {
      const { code, message, remedy } = problemOf(error);
      if (!code.startsWith('DATE_')) throw error;
      form.setError(values.how === 'to' ? 'to' : 'days', { type: 'server', message: `${message} ${remedy}` });
    } finally {
      sending.current = false;
    }
  };

  return (
    <Dialog
      open
      onOpenChange={stopAskingAboutStep}
      title={`Reschedule ${count.toLocaleString('en-US')} next ${count === 1 ? 'action' : 'actions'}`}
      description="One command: one undo takes it all back. Deals without a next action stay as they are."
      footer={
        <>
          <Button look="quiet" onClick={stopAskingAboutStep}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={id} busy={form.formState.isSubmitting} className="num">
            {moveWords(count, how === 'to' ? when : readDays(days))}
          </Button>
        </>
      }
    >
      <Form id={id} form={form} onSubmit={send}>
        <Field form={form} name="how" label="How" required>
          {({ value, onChange }) => (
            <SegmentedControl
              label="How"
              value={value}
              onChange={onChange}
              options={[
                { value: 'to', label: 'All to one time' },
                { value: 'by', label: 'Each by some days' },
              ]}
            />
          )}
        </Field>
        {how === 'to' ? (
          <Field form={form} name="to" label="To" required>
            {(control) => <WhenInput {...control} />}
          </Field>
        ) : (
          <Field form={form} name="days" label="Days later" required>
            {(control) => (
              <>
                <Input {...control} inputMode="numeric" maxLength={4} placeholder="3" className="w-24" />
                <QuickPicks
                  label="Usual numbers of days"
                  picks={usualDays.map(({ label, days }) => ({ label, onPick: () => control.onChange(days) }))}
                />
              </>
            )}
          </Field>
        )}
      </Form>
    </Dialog>
  );
}
