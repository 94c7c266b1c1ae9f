import type { DealContact } from '../../../../contract/records/shapes.ts';
import type { Option } from '../../../ui/index.ts';

export type Role = DealContact['role'];

export const roleOptions: Option<Role>[] = [
  { value: 'champion', label: 'Champion' },
  { value: 'economic_buyer', label: 'Economic buyer' },
  { value: 'decision_maker', label: 'Decision maker' },
  { value: 'technical_evaluator', label: 'Technical evaluator' },
  { value: 'influencer', label: 'Influencer' },
  { value: 'user', label: 'User' },
  { value: 'legal', label: 'Legal' },
  { value: 'procurement', label: 'Procurement' },
  { value: 'blocker', label: 'Blocker' },
  { value: 'other', label: 'Other' },
];

export const roleWord = (role: Role): string => roleOptions.find(({ value }) => value === role)?.label ?? role;
