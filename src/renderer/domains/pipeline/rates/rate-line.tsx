import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton, NumberInput } from '../../../ui/index.ts';
import { dealsWords } from '../review-words.ts';
import { currencyName } from './currency-names.ts';

interface RateLineProps {
  base: string;
  currency: string;
  /** Open deals in it; said where the rate is missing. */
  deals?: number;
  rate: number | null;
  onSave: (rate: number) => void;
  onRemove?: () => void;
}

const mostRate = 1_000_000;

/** "1 EUR = 1.08 USD", saved when the field is left or on Enter. */
export function RateLine({ base, currency, deals = 0, rate, onSave, onRemove }: RateLineProps) {
  const [typed, setTyped] = useState<number | null>();
  const leave = () => {
    if (typed != null && typed > 0 && typed !== rate) onSave(typed);
    setTyped(undefined);
  };
  return (
    <div className="flex min-h-11 items-start gap-3 px-4 py-2">
      <div className="min-w-0 flex-1 pt-1">
        <span className="font-medium">{currency}</span>
        <span className="ml-2 text-sm text-ink-3">{currencyName(currency)}</span>
        {deals > 0 ? <span className="num ml-2 text-sm text-warn">{`${dealsWords(deals)}, no rate`}</span> : null}
      </div>
      <span className="num pt-1 text-sm text-ink-2">{`1 ${currency} =`}</span>
      <span className="w-36">
        <NumberInput
          className="num"
          aria-label={`What one ${currency} is worth in ${base}`}
          value={typed === undefined ? rate : typed}
          least={0.000_001}
          most={mostRate}
          placeholder="rate"
          trailing={<span className="text-sm text-ink-3">{base}</span>}
          onChange={setTyped}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
      </span>
      {onRemove ? (
        <IconButton icon={Trash2} label={`Take the rate of ${currency} out`} onClick={onRemove} />
      ) : (
        <span className="w-7" />
      )}
    </div>
  );
}
