import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { cleanLine, fold } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { namedEdges, readRuleWords } from './rule-words.ts';

type Kind = 'milestone' | 'phase' | 'task';
export type Named = { id: string; kind: Kind; title: string; key?: string };

/** A milestone is a day and a phase a span: "on Decision" means the one, "when Decision starts" the other. */
const order: { bare: Kind[]; edge: Kind[] } = {
  bare: ['milestone', 'phase', 'task'],
  edge: ['phase', 'task', 'milestone'],
};

/** Finds the lines of a template by what they are called. Answers a rule or an id, or says why not. */
export function createLineFinder(lines: readonly Named[]) {
  const named = Map.groupBy(
    lines.flatMap((line) => [line.title, ...(line.key ? [line.key] : [])].map((name) => ({ name, line }))),
    ({ name }) => plain(name),
  );
  const titles = [...new Set(lines.map(({ title }) => title))];
  const called = (name: string, kinds: readonly Kind[]): Named[] => {
    const found = (named.get(plain(name)) ?? []).map(({ line }) => line);
    const byKey = found.filter(({ key }) => key !== undefined && plain(key) === plain(name));
    const fitting = byKey.length > 0 ? byKey : found;
    const kind = kinds.find((one) => fitting.some((line) => line.kind === one));
    return fitting.filter((line) => line.kind === kind);
  };
  const unknown = (name: string): string =>
    `There is no milestone, phase or task called “${titled(name)}”.${didYouMean(name, titles)}`;
  const ambiguous = (name: string): string =>
    `More than one line is called “${titled(name)}”. Give the one that is meant a key, and follow that.`;

  return {
    milestone(name: string): { id: string } | { problem: string } {
      const [found, another] = called(name, ['milestone']);
      if (found && !another) return { id: found.id };
      const known = lines.filter(({ kind }) => kind === 'milestone').map(({ title }) => title);
      return {
        problem: found ? ambiguous(name) : `There is no milestone called “${titled(name)}”.${didYouMean(name, known)}`,
      };
    },
    rule(words: string, own: string): { rule: DateRule } | { problem: string } {
      const read = readRuleWords(cleanLine(words));
      if (!read) return { problem: unreadable(words) };
      const { offset, unit, followed } = read;
      if (followed.from === 'kickoff') return { rule: { from: 'kickoff', edge: followed.edge, offset, unit } };
      if (followed.from === 'itself') return { rule: { from: own, edge: followed.edge, offset, unit } };
      for (const { name, edge, bare } of namedEdges(followed.name)) {
        const [found, another] = called(name, bare ? order.bare : order.edge);
        if (found && another) return { problem: ambiguous(name) };
        if (found) return { rule: { from: found.id, edge, offset, unit } };
      }
      return { problem: unknown(namedEdges(followed.name).at(-1)?.name ?? followed.name) };
    },
  };
}

const plain = (name: string): string => fold(cleanLine(name)).replace(/\s+/g, ' ');

const unreadable = (words: string): string =>
  `“${titled(words)}” is no date that a template can have. Say it as “on kickoff”, “2 days after kickoff” or “3 working days before Security review ends”.`;
