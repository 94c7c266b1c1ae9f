import { useState } from 'react';
import type { PocPlan, PocValue } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Dialog, Select } from '../../../ui/index.ts';
import { callSource, callWhen } from '../calls/call-words.ts';
import { MarkText } from './mark-text.tsx';

interface PickQuoteProps {
  plan: PocPlan;
  value: PocValue;
  onCalls: () => void;
  onClose: () => void;
}

/** A quote is taken out of a call's text, never typed: what is marked there is what is kept. */
export function PickQuote({ plan, value, onCalls, onClose }: PickQuoteProps) {
  const calls = plan.calls.filter(({ body }) => body);
  const [chosen, setChosen] = useState(
    () => calls.find(({ activityId }) => activityId === value.activityId)?.activityId ?? calls[0]?.activityId ?? '',
  );
  const [marked, setMarked] = useState('');
  const call = calls.find(({ activityId }) => activityId === chosen);
  const use = async () => {
    if (!call) return;
    try {
      await core.pocs.values.patch({
        ...{ id: plan.poc.id, lineId: value.id },
        ...{ quote: marked, quotedFrom: callSource(call), activityId: call.activityId },
      });
      onClose();
    } catch (error) {
      tell(error);
    }
  };
  if (!call) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title="There is nothing to quote from yet"
        description="Quotes come out of the text of linked calls. Link one in which they said it."
        footer={
          <Button look="primary" onClick={onCalls}>
            Go to the calls
          </Button>
        }
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={value.said}
      description="Mark the words that this rests on, with the mouse or with Shift and the arrow keys."
      footer={
        <>
          <p className="mr-auto line-clamp-2 text-sm text-ink-2">{marked === '' ? null : `“${marked}”`}</p>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={marked === ''} onClick={() => void use()}>
            Use as quote
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Select
          aria-label="Call to quote from"
          value={chosen}
          options={calls.map((one) => ({ value: one.activityId, label: one.subject, hint: callWhen(one) }))}
          onChange={(next) => {
            setChosen(next);
            setMarked('');
          }}
        />
        <MarkText key={chosen} label={`Text of ${call.subject}`} text={call.body ?? ''} onMark={setMarked} />
      </div>
    </Dialog>
  );
}
