import type { z } from 'zod';
import { forecastCategory } from '../../../../contract/records/shapes.ts';

export type ForecastCategory = z.infer<typeof forecastCategory>;

/** What was kept as text, as the category that it is. */
export const forecastOf = (text: string | null): ForecastCategory | null =>
  forecastCategory.options.find((option) => option === text) ?? null;
