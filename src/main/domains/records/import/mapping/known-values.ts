import data from '../../../../../../resources/import/stages.json' with { type: 'json' };
import { remembered } from '../values/remembered.ts';
import { compactHeader } from './normal-header.ts';

export type StageKey = keyof typeof data.stages;
export type ForecastKey = keyof typeof data.forecast;
export type StatusKey = keyof typeof data.status;

/** The default stage that a stage name of another system stands for; null for one that is not known. */
export const stageOf = lookup<StageKey>(data.stages);

export const forecastOf = lookup<ForecastKey>(data.forecast);

/** Pipedrive and Dynamics say in a column of its own whether a deal is won or lost. */
export const statusOf = lookup<StatusKey>(data.status);

function lookup<K extends string>(table: Readonly<Record<K, readonly string[]>>): (text: string) => K | null {
  const known = new Map<string, K>();
  for (const key in table) for (const name of table[key]) known.set(normalValue(name), key);
  return remembered((text) => known.get(normalValue(text)) ?? null);
}

/** HubSpot adds the pipeline in brackets, Dynamics a number in front: `Won (Sales Pipeline)`, `3-Propose`. */
function normalValue(text: string): string {
  const plain = text
    .slice(0, 200)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^\s*\d+\s*[-.:)]\s*/, '');
  return compactHeader(plain || text);
}
