import { minorDigits } from '../../../platform/money/currencies.ts';

/** "+49 (0)30 123" → 4930123 and, without the country, 30123: however much of it a person types. */
export function phoneWords(phone: string): string {
  const plain = phone.replace(/\(0\)/g, ' ');
  const digits = plain.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < 5) return '';
  const country = /^\s*(?:\+|00)\s*(\d+)/.exec(plain)?.[1];
  if (country === undefined) return digits;
  if (country.length <= 3) return `${digits} ${digits.slice(country.length).replace(/^0+/, '')}`;
  // Written without spaces: where the country ends is not known, but it has one to three digits.
  return [digits, digits.slice(1), digits.slice(2), digits.slice(3)].join(' ');
}

/** What a typed number may be the start of, when it looks like a phone number. */
export function typedPhone(text: string): string[] {
  if (/\p{L}/u.test(text)) return [];
  const plain = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  const digits = plain.replace(/^0+/, '').slice(0, 20);
  if (digits.length < 5) return [];
  const withCountry = /^\s*(?:\+|00)/.test(text) && digits.length >= 9;
  return withCountry ? [digits, digits.slice(1), digits.slice(2), digits.slice(3)] : [digits];
}

/** 5,000,000 cents → "50000 50k": an amount as people type it. */
export function amountWords(minor: number, currency: string | null): string {
  const [whole = '0', fraction = ''] = (minor / 10 ** (currency ? minorDigits(currency) : 2)).toFixed(2).split('.');
  const short = whole.endsWith('000000')
    ? `${whole.slice(0, -6)}m`
    : whole.endsWith('000')
      ? `${whole.slice(0, -3)}k`
      : '';
  return `${whole} ${fraction === '00' ? '' : fraction} ${short}`;
}
