import { fold } from '../../../../platform/text/clean-text.ts';

/** Words that say nothing about what a deal is for. */
const usual = new Set('a an the and or for of to in on at with by deal opportunity new project phase'.split(' '));

/** Two spellings of what is sold come out the same: "Platform rollout (2)" and "Rollout of the platform". */
export const plainName = (name: string): string =>
  [...new Set(fold(name).match(/\p{L}+/gu) ?? [])]
    .filter((word) => !usual.has(word))
    .sort()
    .join(' ');

/** Numbers for plain names, each spelling worked out once; 0 for a name that says nothing. */
export function plainNames(): { code(name: string | null): number } {
  const plain = new Map<string, number>([['', 0]]);
  const spelt = new Map<string, number>();
  return {
    code(name) {
      if (name === null) return 0;
      const known = spelt.get(name);
      if (known !== undefined) return known;
      const words = plainName(name);
      const code = plain.get(words) ?? plain.size;
      plain.set(words, code);
      spelt.set(name, code);
      return code;
    },
  };
}
