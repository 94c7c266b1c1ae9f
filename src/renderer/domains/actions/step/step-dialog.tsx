import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Button, Dialog, Form } from '../../../ui/index.ts';
import { buttonWords } from './button-words.ts';
import type { StepForm } from './step-drafts.ts';
import { stopAskingAboutStep } from './step-state.ts';
import { StepTrouble } from './step-trouble.tsx';
import { useDealNow } from './use-deal-now.ts';
import { useSendStep } from './use-send-step.ts';
import { type StepFormState, useStepForm } from './use-step-form.ts';
import { useWhenReading } from './use-when-reading.ts';

interface StepDialogProps {
  about: StepForm;
  deal: Deal;
  title: string;
  children: (form: StepFormState) => ReactNode;
}

/** The one small dialog in which a step is finished, planned or put to rest. Closing it keeps what was typed. */
export function StepDialog({ about, deal, title, children }: StepDialogProps) {
  const id = useId();
  const { form, suggestion, startOver } = useStepForm(about, deal);
  const { trouble, look } = useDealNow(deal);
  const send = useSendStep({ about, deal, form, suggestion, look });
  const values = form.watch();
  const { when } = useWhenReading(values.way === 'park' ? values.until : values.when);
  const { isSubmitting } = form.formState;
  const shown = isSubmitting ? undefined : trouble;
  const handlers = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || shown) return;
      event.preventDefault();
      event.currentTarget.closest('form')?.requestSubmit();
    },
  };
  return (
    <Dialog
      open
      onOpenChange={stopAskingAboutStep}
      title={<span className="line-clamp-2">{title}</span>}
      description={[deal.name, deal.accountName].filter(Boolean).join(' · ')}
      footer={
        <>
          {startOver ? (
            <span className="mr-auto flex items-center gap-1 text-xs text-ink-3">
              As you left it.
              <Button size="sm" look="quiet" onClick={startOver}>
                Start over
              </Button>
            </span>
          ) : null}
          <Button look="quiet" onClick={stopAskingAboutStep}>
            Cancel
          </Button>
          <Button
            look="primary"
            type="submit"
            form={id}
            busy={isSubmitting}
            disabled={shown !== undefined}
            shortcut="mod+enter"
            className="num"
          >
            {buttonWords(about, values, when)}
          </Button>
        </>
      }
    >
      <Form id={id} form={form} onSubmit={send}>
        <div {...handlers} className="flex flex-col gap-4">
          {shown ? <StepTrouble trouble={shown} values={values} /> : null}
          {children(form)}
        </div>
      </Form>
    </Dialog>
  );
}
