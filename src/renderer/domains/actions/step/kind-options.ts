import { CalendarClock, Mail, Phone, SquareCheck } from 'lucide-react';
import { type StepKind, stepKind } from '../../../../contract/records/next-step.ts';
import type { Option } from '../../../ui/index.ts';
import { kindWords } from './standing-words.ts';

export const kindIcons = { call: Phone, email: Mail, meeting: CalendarClock, task: SquareCheck };
export const kindOptions: Option<StepKind>[] = stepKind.options.map((value) => ({
  value,
  label: kindWords[value],
  icon: kindIcons[value],
}));
