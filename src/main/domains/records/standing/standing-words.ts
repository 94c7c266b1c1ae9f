import type { Standing } from '../../../../contract/records/next-step.ts';

export const standingWords: Record<Standing, string> = {
  overdue: 'Overdue',
  today: 'Today',
  none: 'No next step',
  thisWeek: 'This week',
  nextWeek: 'Next week',
  later: 'Later',
  parked: 'Parked',
  closed: 'Closed',
};
