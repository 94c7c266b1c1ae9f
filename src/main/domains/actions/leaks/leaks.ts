import type { z } from 'zod';
import type { leaks, leakTrend } from '../../../../contract/actions/leaks.ts';
import { AppError } from '../../../platform/app-error.ts';

type LeakReport = z.infer<typeof leaks.output>;
type LeakTrend = z.infer<typeof leakTrend.output>;

/** What the pipeline leaks, now and day by day. */
export function createLeaks() {
  const missing = () => new AppError('UNSUPPORTED_HERE', 'There is no leak report yet.', { remedy: 'Update the app.' });
  return {
    report(_input: z.output<typeof leaks.input>): Promise<LeakReport> {
      return Promise.reject(missing());
    },
    trend(_input: z.output<typeof leakTrend.input>): Promise<LeakTrend> {
      return Promise.reject(missing());
    },
    writeDownToday(): Promise<void> {
      return Promise.resolve();
    },
  };
}
