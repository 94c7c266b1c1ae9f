import { fold } from '../../../platform/text/clean-text.ts';

/** Legal forms, which one source writes and the next leaves out. Written without dots and accents. */
const legalForms = new Set(
  (
    'ab ag aps as asa bhd bv co company corp corporation cv doo dba eirl gbr gmbh inc incorporated kft kg kk kgaa lda limited ' +
    'limitada llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty pvt sa sab sad sapi sarl sas sasu se sl slu snc spa spk spol srl sro ug'
  ).split(' '),
);
const left = new Set(['the', 'and', 'und', 'et', 'y']);

/** Two spellings of one company come out the same: "The Café Nord GmbH & Co. KG" and "CAFE NORD". */
export function normalCompany(name: string): string {
  const words = fold(name)
    .replaceAll('ß', 'ss')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !left.has(word));
  const core = words.slice();
  while (core.length > 1 && legalForms.has(core.at(-1) ?? '')) core.pop();
  return core.join(' ');
}

/** A person's name without case, accents and punctuation. */
export const normalPerson = (name: string): string =>
  fold(name)
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** The digits of a phone number with 00 for +, or nothing when there are too few to tell people apart. */
export function normalPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= 7 ? digits : null;
}
