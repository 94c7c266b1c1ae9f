import { parseNumber, type Typed } from './amount.ts';

export interface Money {
  amountMinor: number;
  currency: string;
}

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  R$: 'BRL',
  A$: 'AUD',
  C$: 'CAD',
  US$: 'USD',
  $: 'USD',
};

export const COMMON_CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CAD',
  'AUD',
  'JPY',
  'INR',
  'BRL',
];

const digitsOf = new Map<string, number>();

/** How many decimals the currency has: 2 for most, 0 for the yen, 3 for the dinar. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  digitsOf.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code);

/** Takes a currency that was typed with the amount off it: "€12k", "12,000 EUR". A plain "$" keeps a dollar already set. */
function splitCurrency(text: string, present: string): { amount: string; currency: string } {
  const code = /^([A-Za-z]{3})(?=[\s\d(-])|(?<=[\s\d)])([A-Za-z]{3})$/.exec(text);
  const named = (code?.[1] ?? code?.[2])?.toUpperCase();
  if (code && named && isCurrency(named) && named !== 'MIO') {
    return { amount: text.replace(code[0], ''), currency: named };
  }
  for (const [sign, currency] of Object.entries(SIGNS)) {
    if (!text.includes(sign)) continue;
    const dollars = sign === '$' && ['USD', 'CAD', 'AUD'].includes(present);
    return { amount: text.replace(sign, ''), currency: dollars ? present : currency };
  }
  return { amount: text, currency: present };
}

/** Rounds the number that was written, not the binary one beside it: 1.005 is one cent, not none. */
const toMinor = (value: number, digits: number) => Math.round(Number((value * 10 ** digits).toPrecision(15)));

export function parseMoney(text: string, currency: string): Typed<Money> {
  const split = splitCurrency(text.trim(), currency);
  const digits = minorDigits(split.currency);
  const typed = parseNumber(split.amount, digits);
  if ('problem' in typed) return { problem: `“${text.trim()}” is not an amount. Type it like 12,500 or 12k.` };
  if (typed.value === null) return { value: null };
  const amountMinor = toMinor(typed.value, digits);
  if (!Number.isSafeInteger(amountMinor)) return { problem: 'This amount is too large to keep exactly.' };
  return { value: { amountMinor, currency: split.currency } };
}

const major = (money: Money) => money.amountMinor / 10 ** minorDigits(money.currency);

const formats = new Map<string, Intl.NumberFormat>();
function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', options);
  formats.set(key, made);
  return made;
}

/** "$182,000"; cents only where there are any. */
export function formatMoney(money: Money): string {
  const { currency } = money;
  return format(currency, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(major(money));
}

/** "$1.24M", for sums at a glance. */
export function formatMoneyShort(money: Money): string {
  const { currency } = money;
  const options = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 } as const;
  return format(`${currency} short`, options).format(major(money));
}

/** The amount alone, as it stands in the field. */
export function formatAmount(money: Money | null): string {
  if (!money) return '';
  const digits = minorDigits(money.currency);
  return format(`amount ${digits.toString()}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(major(money));
}
