export type Period = 'week' | 'month' | 'quarter' | 'year';
export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | Period;
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

/**
 * What people say about time in one language, beyond what the parser of dates knows. Each text is a piece of a
 * regular expression, tried in lower case.
 */
export type Language = {
  /** Words that are said in others: "a fortnight" in "2 weeks". */
  rewrites?: [from: string, to: string][];
  /** Stands before a time of day: "at". */
  at: string;
  /** May stand before a day without meaning anything: "on", "by". */
  filler: string;
  /** Makes a weekday one that is over: "last". */
  past: string;
  /** Keeps a weekday in this week, even when it is today: "this". */
  thisOne: string;
  parts: Record<DayPart, string>;
  tonight: string;
  endOfDay: string;
  today: string;
  dayAfterTomorrow: string;
  endOfThis: Record<Period, string>;
  endOfNext: Record<Period, string>;
  next: Record<Period, string>;
  /** "in 2 weeks", "2 weeks from now". */
  before: string;
  after: string;
  numbers: Record<string, number>;
  units: Record<Unit, string>;
};
