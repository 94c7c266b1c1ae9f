import type { PocValue } from '../../../../contract/pocs/shapes.ts';

export interface ValueKind {
  kind: PocValue['kind'];
  title: string;
  /** What belongs there. */
  teaches: string;
  add: string;
}

/** From what hurts to what has to be there, in the order in which it is told. */
export const valueKinds: ValueKind[] = [
  {
    kind: 'challenge',
    title: 'Challenges',
    teaches: 'What goes wrong today, in their words.',
    add: 'Add a challenge',
  },
  {
    kind: 'impact',
    title: 'Impact',
    teaches: 'What it costs them: hours, money, customers.',
    add: 'Add an impact',
  },
  {
    kind: 'future_state',
    title: 'Future state',
    teaches: 'What a good day looks like once it is solved.',
    add: 'Add what they want to reach',
  },
  {
    kind: 'metric',
    title: 'Metrics',
    teaches: 'The figure by which they will know.',
    add: 'Add a metric',
  },
  {
    kind: 'requirement',
    title: 'Requirements',
    teaches: 'What has to be there for them to decide.',
    add: 'Add a requirement',
  },
];
