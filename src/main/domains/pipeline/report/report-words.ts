import type { Severity } from '../../../../contract/pipeline/rule-language.ts';
import type { Tone } from './report-shapes.ts';

export const severityTone: Record<Severity, Tone> = { critical: 'bad', warning: 'warn', info: 'plain' };

export const healthTone = (health: number): Tone => (health >= 75 ? 'good' : health >= 50 ? 'warn' : 'bad');
export const oneDecimal = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en')} ${value === 1 ? one : many}`;
