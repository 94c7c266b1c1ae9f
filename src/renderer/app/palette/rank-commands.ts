import type { Command } from '../commands/command.ts';

const words = (text: string) =>
  text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well one typed word fits one of the command's: its beginning counts most, then anywhere within. */
function fit(typed: string, candidates: string[]): number {
  let best = 0;
  for (const candidate of candidates) {
    if (candidate === typed) return 3;
    if (candidate.startsWith(typed)) best = Math.max(best, 2);
    else if (typed.length > 2 && candidate.includes(typed)) best = Math.max(best, 1);
  }
  return best;
}

function score(typed: string[], { title, keywords = [] }: Command): number {
  const own = words(title);
  const other = keywords.flatMap(words);
  let sum = 0;
  for (const word of typed) {
    const best = Math.max(fit(word, own) * 2, fit(word, other));
    if (best === 0) return 0;
    sum += best;
  }
  return sum / typed.length;
}

/** Every typed word begins a word of the title: the person most likely means the command. */
const SURE = 4;

export const isSure = (command: Command, query: string): boolean => score(words(query), command) >= SURE;

/** Commands that fit every typed word, best first; among equals, those in force latest (a view's own) lead. */
export function rankCommands(commands: Command[], query: string): Command[] {
  const typed = words(query);
  if (typed.length === 0) return [];
  return commands
    .filter(({ keysOnly }) => !keysOnly)
    .map((command) => ({ command, score: score(typed, command) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}
