import { fold } from '../../../../platform/text/clean-text.ts';

/** How far `*` and `+` go at most: without an end, a long text could keep the search busy for minutes. */
const farthest = 80;
const farthestSpace = 9;
const longest = 200;
/** How many ways there may be to go through a text from one place in it. */
const dearest = 20_000;

type Part = { source: string; cost: number; repeats: boolean };
export type ReadPattern = { pattern: RegExp } | { problem: string; remedy: string };

class Refused extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

const known = new Map<string, ReadPattern>();

/**
 * A pattern as people write it, for folded text. It is read and put together anew, so that only what is known to be
 * quick is ever run: no references back, no looking round, and nothing repeated that repeats itself.
 */
export function readPattern(text: string): ReadPattern {
  let read = known.get(text);
  if (!read) {
    if (known.size > 2000) known.clear();
    read = readAnew(text);
    known.set(text, read);
  }
  return read;
}

function readAnew(text: string): ReadPattern {
  if (text === '') return { problem: 'The pattern is empty.', remedy: 'Write the words to look for.' };
  if (text.length > longest) {
    return {
      problem: `A pattern can have ${longest} characters; this has ${text.length}.`,
      remedy: 'Use several patterns.',
    };
  }
  try {
    const reader = { letters: [...text], at: 0 };
    const { source, cost } = readChoice(reader, 0);
    if (reader.at < reader.letters.length) throw new Refused('There is a ")" too many.', 'Write \\) for a bracket.');
    if (cost > dearest) throw new Refused('This pattern could take very long.', 'Use fewer * and +.');
    return { pattern: new RegExp(source, 'u') };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message, remedy: error.remedy };
    if (error instanceof SyntaxError) return { problem: 'This is no pattern.', remedy: 'Look at its brackets.' };
    throw error;
  }
}

type Reader = { letters: string[]; at: number };

function readChoice(reader: Reader, depth: number): Part {
  if (depth > 10) throw new Refused('The brackets are nested too deep.', 'Use fewer.');
  const parts = [readSequence(reader, depth)];
  while (reader.letters[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader, depth));
  }
  return {
    source: parts.map(({ source }) => source).join('|'),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    repeats: parts.length > 1 || parts.some(({ repeats }) => repeats),
  };
}

function readSequence(reader: Reader, depth: number): Part {
  const whole: Part = { source: '', cost: 1, repeats: false };
  for (let next = reader.letters[reader.at]; next !== undefined && next !== '|' && next !== ')'; ) {
    const part = readRepeated(reader, depth);
    whole.source += part.source;
    whole.cost *= part.cost;
    whole.repeats ||= part.repeats;
    next = reader.letters[reader.at];
  }
  return whole;
}

function readRepeated(reader: Reader, depth: number): Part {
  const part = readAtom(reader, depth);
  const times = readTimes(reader, part.source === '\\s' ? farthestSpace : farthest);
  if (!times) return part;
  const { least, most } = times;
  if (part.repeats && most > 1) {
    throw new Refused(
      'Something that has * or + or | in it cannot be repeated as a whole.',
      'Write [ab]+ rather than (a|b)+.',
    );
  }
  const lazy = reader.letters[reader.at] === '?';
  if (lazy) reader.at += 1;
  return {
    source: `${part.source}{${least},${most}}${lazy ? '?' : ''}`,
    cost: most === 1 ? part.cost + (least === 0 ? 1 : 0) : most - least + 1,
    repeats: true,
  };
}

/** How often the part before is to come. */
function readTimes(reader: Reader, far: number): { least: number; most: number } | undefined {
  const letter = reader.letters[reader.at];
  if (letter === '*' || letter === '+' || letter === '?') {
    reader.at += 1;
    return { least: letter === '+' ? 1 : 0, most: letter === '?' ? 1 : far };
  }
  if (letter !== '{') return undefined;
  const rest = reader.letters.slice(reader.at, reader.at + 12).join('');
  const [all, from, comma, to] = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(rest) ?? [];
  if (all === undefined) throw new Refused('After "{" a number is needed, as in {2,5}.', 'Write \\{ for a brace.');
  reader.at += all.length;
  const least = Number(from);
  const most = comma === '' ? least : to === '' ? Math.max(least, far) : Number(to);
  if (most > farthest || most < least || most === 0) {
    throw new Refused(`${all} is not between 1 and ${farthest}, the smaller number first.`, 'Correct the numbers.');
  }
  return { least, most };
}

const single = (source: string): Part => ({ source, cost: 1, repeats: false });

function readAtom(reader: Reader, depth: number): Part {
  const letter = reader.letters[reader.at] ?? '';
  reader.at += 1;
  switch (letter) {
    case '(':
      return readGroup(reader, depth);
    case '[':
      return single(readClass(reader));
    case '\\':
      return single(readEscape(reader, false));
    case '.':
    case '^':
    case '$':
      return single(letter);
    case '*':
    case '+':
    case '?':
    case '{':
      throw new Refused(
        `There is nothing before "${letter}" that could be repeated.`,
        `Write \\${letter} for the sign.`,
      );
    default:
      return single(literal(letter));
  }
}

function readGroup(reader: Reader, depth: number): Part {
  if (reader.letters[reader.at] === '?') {
    if (reader.letters[reader.at + 1] !== ':') {
      throw new Refused('Looking ahead or behind, (?…), cannot be used.', 'Use two comparisons, one inside "not:".');
    }
    reader.at += 2;
  }
  const inner = readChoice(reader, depth + 1);
  if (reader.letters[reader.at] !== ')') throw new Refused('A "(" is not closed.', 'Add the ")", or write \\(.');
  reader.at += 1;
  return { ...inner, source: `(?:${inner.source})` };
}

const classes = new Set(['d', 'D', 'w', 'W', 's', 'S']);
const signs: Record<string, string> = { n: '\\n', t: '\\t', r: '\\r' };

/** What stands after a backslash. */
function readEscape(reader: Reader, inClass: boolean): string {
  const letter = reader.letters[reader.at];
  reader.at += 1;
  if (letter === undefined) throw new Refused('A backslash stands at the end.', 'Write two of them for the sign.');
  if (classes.has(letter)) return `\\${letter}`;
  if (!inClass && (letter === 'b' || letter === 'B')) return `\\${letter}`;
  const sign = Object.hasOwn(signs, letter) ? signs[letter] : undefined;
  if (sign) return sign;
  if (/[1-9k]/.test(letter)) throw new Refused(`References back (\\${letter}) cannot be used.`, 'Write the text out.');
  if (/[a-z0-9]/i.test(letter)) throw new Refused(`"\\${letter}" is not known.`, 'Leave the backslash out.');
  return literal(letter);
}

function readClass(reader: Reader): string {
  let source = '[';
  if (reader.letters[reader.at] === '^') {
    source += '^';
    reader.at += 1;
  }
  for (let first = true; ; first = false) {
    const letter = reader.letters[reader.at];
    reader.at += 1;
    if (letter === undefined) throw new Refused('A "[" is not closed.', 'Add the "]", or write \\[.');
    if (letter === ']') {
      if (first) throw new Refused('Nothing stands between "[" and "]".', 'Write the letters to look for.');
      return `${source}]`;
    }
    const next = reader.letters[reader.at];
    if (letter === '\\') source += readEscape(reader, true);
    // A hyphen is itself at either end, and a range between two letters.
    else if (letter === '-') source += first || next === ']' ? '\\-' : '-';
    else source += literal(letter);
  }
}

/** A letter without case and accents, as the text is that it is looked for in. */
function literal(letter: string): string {
  const plain = fold(letter) || letter;
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(plain) ? (plain === '-' ? '\\x2d' : `\\${plain}`) : plain;
}
