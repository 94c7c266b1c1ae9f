import type { AnswerBody } from '../../contract/pocs/packets.ts';
import type { Content, Status } from '../answering.ts';

type Kind = 'milestone' | 'task';

const put = <T extends { id: string }>(all: readonly T[], one: T): T[] => [
  ...all.filter(({ id }) => id !== one.id),
  one,
];
const drop = <T extends { id: string }>(all: readonly T[], id: string): T[] => all.filter((one) => one.id !== id);

/** Each change of an answer as a function of what was answered before. What equals what was sent is no answer. */
export const change = {
  status(answer: AnswerBody, content: Content, kind: Kind, id: string, status: Status): AnswerBody {
    const sent = [...content.milestones, ...content.phases.flatMap(({ tasks }) => tasks)].find(
      (line) => line.id === id,
    );
    return {
      ...answer,
      statuses: sent?.status === status ? drop(answer.statuses, id) : put(answer.statuses, { kind, id, status }),
    };
  },
  acceptDate: (answer: AnswerBody, kind: Kind, id: string): AnswerBody => ({
    ...answer,
    dates: put(answer.dates, { kind, id, answer: 'accepted', endDay: null }),
  }),
  proposeDate: (answer: AnswerBody, kind: Kind, id: string, endDay: string): AnswerBody => ({
    ...answer,
    dates: endDay === '' ? drop(answer.dates, id) : put(answer.dates, { kind, id, answer: 'proposed', endDay }),
  }),
  criterion(answer: AnswerBody, content: Content, id: string, set: { ticked?: boolean; actual?: string }): AnswerBody {
    const sent = content.criteria.find((one) => one.id === id);
    const before = answer.criteria.find((one) => one.id === id);
    const ticked = set.ticked ?? before?.ticked ?? sent?.ticked ?? false;
    const typed = set.actual ?? before?.actual ?? null;
    const actual = typed === sent?.actual ? null : typed;
    const unchanged = ticked === sent?.ticked && actual === null;
    return {
      ...answer,
      criteria: unchanged ? drop(answer.criteria, id) : put(answer.criteria, { id, ticked, actual }),
    };
  },
  tech(
    answer: AnswerBody,
    content: Content,
    id: string,
    set: { state?: 'confirmed' | 'declined'; name?: string },
  ): AnswerBody {
    const sent = content.stack.find((one) => one.id === id);
    const before = answer.stack.find((one) => one.id === id);
    const name = (set.name ?? before?.name ?? sent?.name ?? '').trim() || (sent?.name ?? '');
    // Whoever corrects what it is called has confirmed that it is there.
    const state = set.state ?? before?.state ?? 'confirmed';
    const unchanged = sent?.state === state && sent.name === name;
    return { ...answer, stack: unchanged ? drop(answer.stack, id) : put(answer.stack, { id, name, note: '', state }) };
  },
  addTech: (answer: AnswerBody, id: string, name: string): AnswerBody => ({
    ...answer,
    stack: put(answer.stack, { id, name, note: '', state: 'confirmed' }),
  }),
  dropTech: (answer: AnswerBody, id: string): AnswerBody => ({ ...answer, stack: drop(answer.stack, id) }),
  addPerson: (answer: AnswerBody, person: AnswerBody['team'][number]): AnswerBody => ({
    ...answer,
    team: put(answer.team, person),
  }),
  dropPerson: (answer: AnswerBody, id: string): AnswerBody => ({ ...answer, team: drop(answer.team, id) }),
  comment: (answer: AnswerBody, comment: AnswerBody['comments'][number]): AnswerBody => ({
    ...answer,
    comments: put(answer.comments, comment),
  }),
  dropComment: (answer: AnswerBody, id: string): AnswerBody => ({ ...answer, comments: drop(answer.comments, id) }),
  signOff: (answer: AnswerBody, signOff: AnswerBody['signOff']): AnswerBody => ({ ...answer, signOff }),
};
