import { Check } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, Dialog } from '../../../ui/index.ts';
import { fieldWords, findingsWords } from '../review-words.ts';
import { type Picked, type SetField, stopAsking } from './finding-question.ts';
import { FixField } from './fix-field.tsx';
import { type FixValues, sendFix } from './send-fix.ts';

interface FixDialogProps {
  picked: Picked;
  fields: SetField[];
  onDone?: () => void;
}

/** The values that only a person knows, asked for once for all of the findings. */
export function FixDialog({ picked: { ids, words }, fields, onDone }: FixDialogProps) {
  const [values, setValues] = useState<FixValues>({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const given = fields.filter((field) => values[field] !== undefined && values[field] !== null && values[field] !== '');
  const [only] = fields;
  const send = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await sendFix(ids, Object.fromEntries(given.map((field) => [field, values[field] ?? null])));
      stopAsking();
      onDone?.();
    } catch (error) {
      const { message, remedy } = problemOf(error);
      setFailure(`${message} ${remedy}`);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && stopAsking()}
      width="sm"
      title={ids.length === 1 && only ? `Set the ${fieldWords[only]}` : `Mend ${findingsWords(ids.length)}`}
      description={
        ids.length === 1
          ? words
          : 'Each deal gets what its rule asks for. What has no value here is left as it is. One undo takes all of it back.'
      }
      footer={
        <>
          <Button onClick={stopAsking}>Cancel</Button>
          <Button
            look="primary"
            icon={Check}
            busy={busy}
            disabled={fields.length === 1 && given.length === 0}
            onClick={() => void send()}
          >
            {ids.length === 1 ? 'Set it' : `Mend ${ids.length.toLocaleString('en-US')}`}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (given.length > 0) void send();
        }}
      >
        {failure ? <Banner tone="bad">{failure}</Banner> : null}
        {fields.map((field) => (
          <FixField
            key={field}
            field={field}
            required={fields.length === 1}
            value={values[field] ?? null}
            onChange={(value) => setValues((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </form>
    </Dialog>
  );
}
