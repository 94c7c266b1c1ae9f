import type { Look } from '../../../../contract/pipeline/review-shapes.ts';
import type { Dossier } from './dossier.ts';

type Claims = Pick<Look, 'summary' | 'risks' | 'missing' | 'next'>;
type Rest = Look['risks'][number]['restsOn'][number];

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Keeps the claims that rest on something that is there: a field, a contact or a finding of this deal, or words that
 * stand in one of its texts exactly so. Whoever made the claims, the others are dropped and counted.
 */
export function checkClaims(claims: Claims, dossier: Dossier): Claims & { dropped: number } {
  const texts = new Map(dossier.sources.map(({ kind, ref, text }) => [`${kind} ${ref}`, plain(text)]));
  const holds = ({ kind, ref, quote }: Rest): boolean => {
    if (kind === 'field') return dossier.fields.has(ref);
    if (kind === 'contact') return dossier.contacts.some((one) => one.ref === ref);
    if (kind === 'finding') return dossier.findings.some(({ id }) => id === ref);
    const text = texts.get(`${kind} ${ref}`);
    return text !== undefined && (quote === null || (plain(quote) !== '' && text.includes(plain(quote))));
  };
  const supported = <T extends { restsOn: Rest[] }>(made: T[]): T[] =>
    made.filter(({ restsOn }) => restsOn.length > 0 && restsOn.every(holds));
  const [risks, missing] = [supported(claims.risks), supported(claims.missing)];
  const dropped = claims.risks.length + claims.missing.length - risks.length - missing.length;
  return { ...claims, risks, missing, dropped };
}
