import { aliasTables, type ImportKind, importKinds } from './import-kinds.ts';
import { normalHeader } from './normal-header.ts';
import { suggestMapping } from './suggest-mapping.ts';

export interface DetectedKind {
  kind: ImportKind;
  /** From 0 to 1: how far ahead of the next kind it is. */
  confidence: number;
}

const tellingWeight = 3;
const nounWeight = 1;

/** What a file most likely holds, judged by its headers; null when they say nothing. */
export function detectKind(headers: readonly string[]): DetectedKind | null {
  const scores = importKinds.map((kind) => ({ kind, score: score(kind, headers) })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < tellingWeight) return null;
  const ahead = (best.score - (second?.score ?? 0)) / best.score;
  return ahead <= 0 ? null : { kind: best.kind, confidence: Math.min(1, ahead * 2) };
}

function score(kind: ImportKind, headers: readonly string[]): number {
  const { telling, nouns } = aliasTables[kind];
  const mapped = suggestMapping(kind, headers)
    .filter(({ target }) => target !== null && telling.includes(target))
    .reduce((sum, { confidence }) => sum + confidence * tellingWeight, 0);
  // Exports say what they hold all over their headers: `Person - ID`, `Opportunity Owner`.
  const named = headers.filter((header) =>
    normalHeader(header)
      .split(' ')
      .some((word) => nouns.includes(word)),
  ).length;
  return mapped + Math.min(named, headers.length / 2) * nounWeight;
}
