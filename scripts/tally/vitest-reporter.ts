import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { leaveTally, type Tally } from './tally.ts';

/** Counts what Vitest ran; a file that could not be read and an error outside any test count as failures. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const tally: Tally = {
      passed: states.filter((state) => state === 'passed').length,
      failed: states.filter((state) => state === 'failed').length + brokenFiles + unhandled.length,
      skipped: tests.flatMap((test) => {
        const result = test.result();
        if (result.state !== 'skipped' && result.state !== 'pending') return [];
        const reason = 'note' in result ? result.note : undefined;
        return [{ name: test.fullName, reason: reason ?? 'no reason given' }];
      }),
    };
    leaveTally(tally);
  }
}
