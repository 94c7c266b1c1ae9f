import type { DateRule } from '../../../../contract/pocs/shapes.ts';

/** What a rule follows, as it is called: the kickoff, the line that the rule is for, or a line by its name. */
export type Followed =
  | { from: 'kickoff'; edge: DateRule['edge'] }
  | { from: 'itself'; edge: DateRule['edge'] }
  | { from: 'line'; name: string };
export type RuleWords = Pick<DateRule, 'offset' | 'unit'> & { followed: Followed };

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const distance =
  /^(\d{1,4}|[a-z]+)\s+(?:(working|business|calendar)[\s-]+)?(days?|weeks?|workdays?)\s+(after|before|from)\s+(.+)$/i;
const sameDay = /^(?:on|at|when)\s+(.+)$/i;
const self = /^(?:it|this)\s+(starts|begins|ends)$/i;

/** Reads "3 working days before Security review ends"; undefined when it says nothing that is known. */
export function readRuleWords(words: string): RuleWords | undefined {
  const same = sameDay.exec(words)?.[1];
  if (same !== undefined) return { offset: 0, unit: 'days', followed: followedFrom(same) };
  const [, count = '', kind = '', unit = '', side = '', name = ''] = distance.exec(words) ?? [];
  const n = readNumber(count);
  const working = /^w|^b/i.test(kind) || /^workday/i.test(unit);
  const weeks = /^week/i.test(unit);
  if (n === undefined || (weeks && working)) return undefined;
  const days = n * (weeks ? 7 : 1) * (/^before$/i.test(side) ? -1 : 1);
  if (Math.abs(days) > 1000) return undefined;
  return { offset: days === 0 ? 0 : days, unit: working ? 'workdays' : 'days', followed: followedFrom(name) };
}

function readNumber(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  const n = numbers.indexOf(word.toLowerCase());
  return n >= 0 ? n : undefined;
}

function followedFrom(name: string): Followed {
  if (/^(?:the\s+)?kick-?off$/i.test(name)) return { from: 'kickoff', edge: 'end' };
  const itself = self.exec(name)?.[1];
  if (itself) return { from: 'itself', edge: /^e/i.test(itself) ? 'end' : 'start' };
  return { from: 'line', name };
}

/** The ways in which a name can be meant: as it stands, or as the start or end of a line. */
export function namedEdges(name: string): { name: string; edge: DateRule['edge']; bare: boolean }[] {
  const [, begins] = /^(.+?)\s+(?:starts|begins)$/i.exec(name) ?? [];
  const [, ends] = /^(.+?)\s+(?:ends|finishes|is done)$/i.exec(name) ?? [];
  const [, which = '', of] = /^(?:the\s+)?(start|end)\s+of\s+(.+)$/i.exec(name) ?? [];
  return [
    { name, edge: 'end', bare: true },
    ...(begins ? [{ name: begins, edge: 'start' as const, bare: false }] : []),
    ...(ends ? [{ name: ends, edge: 'end' as const, bare: false }] : []),
    ...(of ? [{ name: of, edge: /^s/i.test(which) ? ('start' as const) : ('end' as const), bare: false }] : []),
  ];
}
