import type { AnswerBody, PacketContent } from '../contract/pocs/packets.ts';

export type Content = PacketContent;
export type Line = Content['milestones'][number];
export type Status = Line['status'];

export const nothingAnswered = (): AnswerBody => ({
  statuses: [],
  dates: [],
  criteria: [],
  stack: [],
  team: [],
  comments: [],
  signOff: null,
});

/** How many things the customer has answered: what "Save my answers" counts. */
export const answeredCount = (answer: AnswerBody): number =>
  answer.statuses.length +
  answer.dates.length +
  answer.criteria.length +
  answer.stack.length +
  answer.team.length +
  answer.comments.length +
  (answer.signOff ? 1 : 0);

/** What is shown: what was sent, with what the customer has answered so far laid over it. */
export const statusOf = (answer: AnswerBody, line: { id: string; status: Status }): Status =>
  answer.statuses.find(({ id }) => id === line.id)?.status ?? line.status;

export const tickedOf = (answer: AnswerBody, criterion: { id: string; ticked: boolean }): boolean =>
  answer.criteria.find(({ id }) => id === criterion.id)?.ticked ?? criterion.ticked;

export const percentDone = (statuses: readonly Status[]): number => {
  if (statuses.length === 0) return 0;
  const points = statuses.reduce((sum, status) => sum + (status === 'completed' ? 1 : 0), 0);
  return Math.round((100 * points) / statuses.length);
};
