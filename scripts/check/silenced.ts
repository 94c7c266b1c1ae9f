const silencers = /(?:\/\/|\/\*)\s*(biome-ignore(?:-all|-start)?\b(?!-)|@ts-(?:ignore|nocheck|expect-error)\b)/g;

/** Places where a checker was told to look away instead of being answered. */
export function silencedPlaces(path: string, text: string): string[] {
  return [...text.matchAll(silencers)].map(({ 1: what, index }) => {
    const line = text.slice(0, index).split('\n').length;
    return `${path}:${line} ${what}: answer the checker, do not silence it`;
  });
}
