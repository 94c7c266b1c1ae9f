import { useGo } from '../../../app/use-go.ts';
import { Tooltip } from '../../../ui/index.ts';
import { foreignSums, foreignWords } from '../review-words.ts';

interface MoneyLeftOutProps {
  without: { currency: string; deals: number; amountMinor: number }[];
}

export const ratesPath = '/settings/currencies';

/** What has no rate is in no sum: it is named, with the way to give it one. */
export function MoneyLeftOut({ without }: MoneyLeftOutProps) {
  const go = useGo();
  if (without.length === 0) return null;
  return (
    <span className="flex max-w-40 flex-wrap gap-x-2 text-xs text-ink-3">
      <Tooltip label={`No rate for ${foreignWords(without)}: ${foreignSums(without)}`}>
        <span>{`without ${without.map(({ currency }) => currency).join(', ')}`}</span>
      </Tooltip>
      <button type="button" className="font-medium text-thread hover:underline" onClick={() => go(ratesPath)}>
        Set rates
      </button>
    </span>
  );
}
