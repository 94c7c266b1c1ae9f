import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

export type Tally = z.infer<typeof Tally>;
export const Tally = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/** The name under which a runner is told where to leave its tally. */
export const tallyVariable = 'THROUGHLINE_TALLY';

export function clearTally(file: string) {
  rmSync(file, { force: true });
}

export function leaveTally(tally: Tally) {
  const file = process.env[tallyVariable];
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tally));
}

/** What a runner counted. One that ended badly without counting a failure, or without counting at all, failed once. */
export function readTally(file: string, exitCode: number): Tally {
  const counted = existsSync(file)
    ? Tally.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: [] };
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

export function sumTallies(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
