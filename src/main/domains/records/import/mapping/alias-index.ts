import { remembered } from '../values/remembered.ts';
import { type AliasTable, aliasTables, type ImportKind } from './import-kinds.ts';
import { likeness, mostLikeness } from './likeness.ts';
import { compactHeader, normalHeader } from './normal-header.ts';

interface AliasMatch {
  target: string;
  /** From 0 to 1; 1 is a header that is in the table. */
  confidence: number;
  /** Where the alias stands among those of its target; earlier ones are preferred. */
  rank: number;
}

interface AliasIndex {
  /** All targets that a header may mean. */
  matches(header: string): AliasMatch[];
  isLeftOut(header: string): boolean;
}

interface Alias {
  target: string;
  rank: number;
  words: readonly string[];
  /** Data loaders write `CLOSEDATE`. */
  compact: string;
  /** Without the words for the kind: “opportunity owner” and “deal owner” are both “owner”. */
  bare: string;
}

const bareConfidence = 0.95;
const likeConfidence = 0.9;
const lowestConfidence = 0.7;

const indexes = new Map<ImportKind, AliasIndex>();

export function aliasIndex(kind: ImportKind): AliasIndex {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const index = buildIndex(aliasTables[kind]);
  indexes.set(kind, index);
  return index;
}

function buildIndex(table: AliasTable): AliasIndex {
  const nouns = new Set(table.nouns);
  const bareOf = (normal: string) =>
    normal
      .split(' ')
      .filter((word) => !nouns.has(word))
      .join(' ');
  const aliases = Object.entries(table.targets).flatMap(([target, headers]) =>
    headers.map((header, rank): Alias => {
      const normal = normalHeader(header);
      return { target, rank, words: normal.split(' '), compact: compactHeader(header), bare: bareOf(normal) };
    }),
  );
  const leftOut = new Set(table.leaveOut.map(compactHeader));
  const known = new Set([...leftOut, ...table.customFields.map(compactHeader)]);

  const similar = (header: string): AliasMatch[] => {
    const normal = normalHeader(header);
    const words = normal.split(' ');
    const bare = bareOf(normal);
    const best = new Map<string, AliasMatch>();
    for (const alias of aliases) {
      const { target, rank } = alias;
      let confidence = bare !== '' && alias.bare === bare ? bareConfidence : 0;
      if (confidence === 0 && likeConfidence * mostLikeness(words, alias.words) >= lowestConfidence) {
        confidence = likeConfidence * likeness(words, alias.words);
      }
      const before = best.get(target);
      if (confidence >= lowestConfidence && (before === undefined || confidence > before.confidence)) {
        best.set(target, { target, rank, confidence });
      }
    }
    return [...best.values()];
  };

  return {
    isLeftOut: (header) => leftOut.has(compactHeader(header)),
    matches: remembered((header) => {
      const compact = compactHeader(header);
      const exact = aliases.filter((alias) => alias.compact === compact);
      if (exact.length > 0) return exact.map(({ target, rank }) => ({ target, rank, confidence: 1 }));
      return compact === '' || known.has(compact) ? [] : similar(header);
    }),
  };
}
