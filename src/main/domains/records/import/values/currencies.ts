import data from '../../../../../../resources/import/currencies.json' with { type: 'json' };
import { remembered } from './remembered.ts';

const codes = new Set(data.codes.split(' '));

/** ISO 4217 minor units where they are not two. What ICU reports follows usage and differs for some of them. */
const minorDigits = byWord(Object.entries(data.minorDigits).map(([digits, list]) => [list, Number(digits)]));

interface Sign {
  /** Null: it has to be asked, unless the usual currency is one of the others. */
  means: string | null;
  others: readonly string[];
}

const signs = byWord(
  data.signs.map((each) => [each.signs, { means: each.means, others: each.orUsual?.split(' ') ?? [] } satisfies Sign]),
);

function byWord<T>(lists: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(lists.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));
}

export function minorDigitsOf(currency: string): number {
  return minorDigits.get(currency) ?? 2;
}

/** `several` lists what a sign such as `kr` could stand for. */
type CurrencySign = { code: string } | { several: readonly string[] };

/** What a code, sign or word beside an amount stands for, given the currency that the workspace mostly uses. */
export function currencyOfSign(sign: string, usual: string): CurrencySign | null {
  const code = sign.toUpperCase();
  if (codes.has(code)) return { code };
  const known: Sign | undefined = signs.get(sign.toLowerCase());
  if (known === undefined) return null;
  if (known.others.includes(usual)) return { code: usual };
  return known.means === null ? { several: known.others } : { code: known.means };
}

const codesByName = remembered((language: string): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return new Map([...codes].map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
});

/** The currency that a name such as “US Dollar” or “Pound Sterling” stands for, as Dynamics writes it. */
export function currencyOfName(name: string): string | null {
  const wanted = name.toLowerCase();
  if (wanted === 'pound sterling') return 'GBP';
  for (const language of ['en', 'de', 'fr', 'es']) {
    const code = codesByName(language).get(wanted);
    if (code !== undefined) return code;
  }
  return null;
}
