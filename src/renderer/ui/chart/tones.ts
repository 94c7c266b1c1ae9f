/** What a mark is drawn in. The ages go from what is fresh to what is long overdue. */
export type ChartTone =
  | 'thread'
  | 'ink'
  | 'quiet'
  | 'good'
  | 'warn'
  | 'bad'
  | 'age1'
  | 'age2'
  | 'age3'
  | 'age4'
  | 'age5';

const mixed = (token: string, share: number) => `color-mix(in oklch, var(--${token}) ${share}%, var(--panel))`;

const colours: Record<ChartTone, string> = {
  thread: 'var(--thread)',
  ink: 'var(--ink-2)',
  quiet: mixed('ink-3', 45),
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  age1: mixed('ink-3', 34),
  age2: mixed('warn', 32),
  age3: mixed('warn', 54),
  age4: mixed('warn', 80),
  age5: mixed('bad', 88),
};

export const colourOf = (tone: ChartTone): string => colours[tone];
