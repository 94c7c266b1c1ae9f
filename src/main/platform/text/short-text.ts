import { cleanLine } from './clean-text.ts';

/** A record's name, short enough to stand in a label. */
export const titled = (name: string): string => {
  const line = cleanLine(name);
  const letters = [...line.slice(0, 200)];
  return letters.length > 60 || line.length > 200 ? `${letters.slice(0, 59).join('')}…` : line;
};

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
