import { fold } from '../../../../platform/text/clean-text.ts';

/** Words that say nothing about what a deal is for. */
const usual = new Set('a an the and or for of to in on at with by deal opportunity new project phase'.split(' '));

/** Two spellings of what is sold come out the same: "Platform rollout (2)" and "Rollout of the platform". */
export const plainName = (name: string): string =>
  [...new Set(fold(name).match(/\p{L}+/gu) ?? [])]
    .filter((word) => !usual.has(word))
    .sort()
    .join(' ');

/** The same, worked out once for each spelling. */
export function plainNames(): (name: string | null) => string {
  const known = new Map<string, string>();
  return (name) => {
    if (name === null) return '';
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const plain = plainName(name);
    known.set(name, plain);
    return plain;
  };
}
