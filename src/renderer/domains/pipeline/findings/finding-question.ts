import { create } from 'zustand';
import type { FixOffer } from '../../../../contract/pipeline/rule-language.ts';

export type SetField = Extract<FixOffer, { kind: 'set' }>['field'];

/** Findings that something is to be done about, and how they are called in a title. */
export interface Picked {
  ids: string[];
  words: string;
}

/** What is being asked before findings are muted or mended, if anything. */
type Question = ({ about: 'mute' } | { about: 'fix'; fields: SetField[] }) & { picked: Picked; onDone?: () => void };

export const useFindingQuestion = create<{ asking: Question | null }>(() => ({ asking: null }));

export const askToMute = (picked: Picked, onDone?: () => void): void =>
  useFindingQuestion.setState({ asking: { about: 'mute', picked, onDone } });
/** Their rules offer to set fields whose values only a person knows. */
export const askForValues = (picked: Picked, fields: SetField[], onDone?: () => void): void =>
  useFindingQuestion.setState({ asking: { about: 'fix', picked, fields, onDone } });
export const stopAsking = (): void => useFindingQuestion.setState({ asking: null });
