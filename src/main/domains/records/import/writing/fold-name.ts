import { fold } from '../../../../platform/text/clean-text.ts';

/** A name without case, accents and needless spaces. */
export function foldName(name: string): string {
  const folded = fold(name);
  return folded.includes('  ') ? folded.replace(/ +/g, ' ').trim() : folded;
}
