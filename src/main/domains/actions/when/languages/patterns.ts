import type { DayPart, Language, Period, Unit } from './language.ts';

/** A language as regular expressions, over text in lower case. */
export type Patterns = {
  rewrite(text: string): string;
  /** A time of day anywhere: groups hour, minute, second, half (am, pm) and unit. */
  clocks: RegExp[];
  parts: [DayPart, RegExp][];
  tonight: RegExp;
  endOfDay: RegExp;
  today: RegExp;
  dayAfterTomorrow: RegExp;
  filler: RegExp;
  past: RegExp;
  thisOne: RegExp;
  endOfThis: [Period, RegExp][];
  endOfNext: [Period, RegExp][];
  next: [Period, RegExp][];
  /** A length of time: groups count, and one named after each unit. */
  lengths: [Unit, RegExp][];
  numberOf(word: string): number;
};

const half = 'a\\.?m\\.?|p\\.?m\\.?';
const unit = "uhr|uur|h|hs|hrs|o'?clock";

const alone = (pieces: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces})(?![\\p{L}\\p{N}])`, 'u');
const whole = (pieces: string) => new RegExp(`^(?:${pieces})$`, 'u');
// Not inside a longer number or date: 4.10:30, 10:00-11:00.
const clock = (pieces: string) => new RegExp(`(?<![\\p{L}\\p{N}.:/-])(?:${pieces})(?![\\p{L}\\p{N}:])`, 'u');

const minutePast = '(?<minute>\\d{2})(?::(?<second>\\d{2}))?';
const digital = (at: string) =>
  `(?:(?:${at})\\s*)?(?<hour>\\d{1,2})[:h]${minutePast}\\s*(?<half>${half})?\\s*(?<unit>${unit})?`;
const withUnit = (at: string) =>
  `(?:(?:${at})\\s*)?(?<hour>\\d{1,2})(?:\\.(?<minute>\\d{2}))?\\s*(?:(?<half>${half})|(?<unit>${unit}))`;
const afterAt = (at: string) => `(?:${at})\\s*(?<hour>\\d{1,2})(?:\\.(?<minute>\\d{2}))?`;

export function patternsOf(language: Language): Patterns {
  const each = <K extends string>(pieces: Record<K, string>, make: (pieces: string) => RegExp): [K, RegExp][] => {
    const made: [K, RegExp][] = [];
    for (const key in pieces) made.push([key, make(pieces[key])]);
    return made;
  };
  const { before, after, numbers } = language;
  const count = `(?<count>\\d{1,4}|${Object.keys(numbers).join('|')})`;
  const rewrites = (language.rewrites ?? []).map(([from, to]) => [new RegExp(alone(from), 'gu'), to] as const);
  return {
    rewrite: (text) => rewrites.reduce((rewritten, [from, to]) => rewritten.replace(from, to), text),
    clocks: [
      ...[digital, withUnit, afterAt].map((make) => clock(make(language.at))),
      new RegExp(`^(?<hour>\\d{1,2})(?=\\s+(?:${Object.values(language.parts).join('|')})$)`, 'u'),
    ],
    parts: each(language.parts, (pieces) => alone(`(?:(?:${language.at})\\s+)?(?:${pieces})`)),
    tonight: alone(language.tonight),
    endOfDay: alone(language.endOfDay),
    today: whole(language.today),
    dayAfterTomorrow: whole(language.dayAfterTomorrow),
    filler: new RegExp(`^(?:${language.filler})(?=[\\s\\d])\\s*|^,\\s*`, 'u'),
    past: alone(language.past),
    thisOne: alone(language.thisOne),
    endOfThis: each(language.endOfThis, whole),
    endOfNext: each(language.endOfNext, whole),
    next: each(language.next, whole),
    lengths: each(language.units, (pieces) =>
      whole(`(?:(?:${before})\\s+)?${count}\\s*(?:${pieces})(?:\\s+(?:${after}))?`),
    ),
    numberOf: (word) => numbers[word] ?? Number(word),
  };
}
