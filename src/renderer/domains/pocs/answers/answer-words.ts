import type { AnswerItem, Comparison } from '../../../../contract/pocs/packets.ts';
import type { Tone } from '../../../ui/index.ts';

export const answerStateWords: Record<Comparison['state'], string> = {
  new: 'To decide',
  applied: 'Taken in',
  rejected: 'Rejected',
};

export const sectionWords: Record<AnswerItem['section'], string> = {
  plan: 'Plan',
  criteria: 'Success criteria',
  stack: 'Tech stack',
  team: 'Team',
  comments: 'Comments',
  sign_off: 'Sign-off',
};

/** What an item is against what stands here, and what that means. */
export const itemWords: Record<AnswerItem['state'], { label: string; tone: Tone; means: string }> = {
  theirs: { label: 'New', tone: 'thread', means: 'Only they changed it.' },
  conflict: { label: 'Conflict', tone: 'bad', means: 'You changed it too since the packet was sent.' },
  same: { label: 'Agrees', tone: 'good', means: 'It stands here already.' },
  gone: { label: 'Gone', tone: 'warn', means: 'The line was deleted here since.' },
};
