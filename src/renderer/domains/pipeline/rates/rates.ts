export interface Rates {
  base: string;
  /** What one unit is worth in the base currency. */
  items: { currency: string; rate: number }[];
}

const others = ({ base, items }: Rates) => items.filter(({ currency }) => currency !== base);

export function withRate(rates: Rates, currency: string, rate: number): Rates {
  const rest = others(rates).filter((other) => other.currency !== currency);
  return { base: rates.base, items: [...rest, { currency, rate }] };
}

export const withoutRate = (rates: Rates, currency: string): Rates => ({
  base: rates.base,
  items: others(rates).filter((other) => other.currency !== currency),
});

/** More digits than anybody quotes; without this a change of base and back shows as another rate. */
const rounded = (rate: number) => Number(rate.toPrecision(10));

/** The same rates seen from another currency. Without a rate for it, nothing can be worked out, and all are set anew. */
export function withBase(rates: Rates, base: string): Rates {
  const worth = others(rates).find(({ currency }) => currency === base)?.rate;
  if (worth === undefined) return { base, items: [] };
  const seen = others(rates)
    .filter(({ currency }) => currency !== base)
    .map(({ currency, rate }) => ({ currency, rate: rounded(rate / worth) }));
  return { base, items: [...seen, { currency: rates.base, rate: rounded(1 / worth) }] };
}
