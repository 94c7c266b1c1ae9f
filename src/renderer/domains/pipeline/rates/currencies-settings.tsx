import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Banner, Combobox, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { SettingsPart } from '../../records/settings/settings-part.tsx';
import { currencyOption, currencyOptions } from './currency-names.ts';
import { RateLine } from './rate-line.tsx';
import { type Rates, withBase, withoutRate, withRate } from './rates.ts';

/** What one unit of each currency is worth, so that sums can be made of amounts in several. */
export default function CurrenciesSettings() {
  const queries = useQueryClient();
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.rates.list.queryOptions());
  // Picked and not yet given a rate.
  const [added, setAdded] = useState<string[]>([]);
  if (error && !data) {
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  }
  if (!data) return <SkeletonText lines={6} />;
  const { base, items, missing } = data;
  const save = async (rates: Rates) => {
    try {
      await core.pipeline.rates.save({ ...rates, items: [{ currency: rates.base, rate: 1 }, ...rates.items] });
      await queries.invalidateQueries({ queryKey: orpc.pipeline.key() });
    } catch (failure) {
      tell(failure, () => void save(rates));
    }
  };
  const known = { base, items: items.map(({ currency, rate }) => ({ currency, rate })) };
  const others = known.items.filter(({ currency }) => currency !== base);
  const lacking = [
    ...missing.filter(({ currency }) => currency !== base),
    ...added
      .filter((one) => !missing.some(({ currency }) => currency === one))
      .map((currency) => ({ currency, deals: 0 })),
  ].filter(({ currency }) => !others.some((other) => other.currency === currency));
  const unused = currencyOptions.filter(
    ({ value }) => value !== base && ![...others, ...lacking].some(({ currency }) => currency === value),
  );
  const set = (currency: string, rate: number) => {
    setAdded((before) => before.filter((one) => one !== currency));
    void save(withRate(known, currency, rate));
  };
  return (
    <>
      <SettingsPart
        title="Base currency"
        text="Every sum, money at risk and comparison with won deals is made in it. With another base, the rates are worked out anew from those that are set."
      >
        <div className="flex min-h-11 items-center gap-4 px-4 py-2.5">
          <label htmlFor="base-currency" className="flex-1 font-medium">
            Sums are in
          </label>
          <span className="w-64">
            <Combobox
              id="base-currency"
              label="Currencies"
              value={currencyOption(base)}
              source={currencyOptions}
              onChange={(option) => option && option.value !== base && void save(withBase(known, option.value))}
            />
          </span>
        </div>
      </SettingsPart>
      <SettingsPart
        title="Exchange rates"
        text="They are yours to set and change only here: nothing is fetched, and a sum is the same tomorrow unless you say otherwise."
      >
        {missing.length > 0 ? (
          <Banner tone="warn" className="rounded-none" title={missingWords(missing)}>
            Their amounts are named beside each sum and never added to it, until there is a rate.
          </Banner>
        ) : null}
        {lacking.map(({ currency, deals }) => (
          <RateLine key={currency} {...{ base, currency, deals }} rate={null} onSave={(rate) => set(currency, rate)} />
        ))}
        {others.map(({ currency, rate }) => (
          <RateLine
            key={currency}
            {...{ base, currency, rate }}
            onSave={(next) => set(currency, next)}
            onRemove={() => void save(withoutRate(known, currency))}
          />
        ))}
        <div className="flex items-center gap-2 px-4 py-2.5">
          <Plus aria-hidden className="size-4 text-ink-3" />
          <span className="w-64">
            <Combobox
              label="Currencies"
              size="md"
              aria-label="Add a currency"
              placeholder="Add a currency"
              value={null}
              source={unused}
              onChange={(option) => option && setAdded((before) => [...before, option.value])}
            />
          </span>
        </div>
      </SettingsPart>
    </>
  );
}

const missingWords = (missing: { currency: string }[]): string =>
  missing.length === 1
    ? `${missing[0]?.currency ?? ''} is in use without a rate`
    : `${missing.map(({ currency }) => currency).join(', ')} are in use without a rate`;
