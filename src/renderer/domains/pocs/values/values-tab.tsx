import { useState } from 'react';
import type { PocValue } from '../../../../contract/pocs/shapes.ts';
import type { TabProps } from '../page/tab-props.ts';
import { PickQuote } from './pick-quote.tsx';
import { ReadSource } from './read-source.tsx';
import { ValueGroup } from './value-group.tsx';
import { valueKinds } from './value-kinds.ts';

/** Why they would buy, told with what they said: every sentence with the quote that it rests on. */
export default function ValuesTab({ plan, go }: TabProps) {
  const [reading, setReading] = useState<PocValue>();
  const [quoting, setQuoting] = useState<PocValue>();
  return (
    <div className="flex max-w-320 flex-col gap-7">
      {plan.values.length === 0 ? (
        <p className="max-w-160 text-sm text-pretty text-ink-3">
          The value framework says why the customer would buy: what hurts, what it costs, where they want to be, how
          they will measure it and what has to be there. Write a sentence, then rest it on a quote from a linked call.
        </p>
      ) : null}
      {valueKinds.map((kind) => (
        <ValueGroup key={kind.kind} plan={plan} kind={kind} onRead={setReading} onQuote={setQuoting} />
      ))}
      {reading ? <ReadSource plan={plan} value={reading} onClose={() => setReading(undefined)} /> : null}
      {quoting ? (
        <PickQuote plan={plan} value={quoting} onCalls={() => go('calls')} onClose={() => setQuoting(undefined)} />
      ) : null}
    </div>
  );
}
