import type { Reporter, Suite } from '@playwright/test/reporter';
import { leaveTally, type Tally } from './tally.ts';

/** Counts what Playwright ran; an error outside any test (a spec that cannot be read) counts as a failure. */
export default class PlaywrightTally implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_: unknown, suite: Suite) {
    this.suite = suite;
  }

  onError() {
    this.errors += 1;
  }

  onEnd() {
    const tests = this.suite?.allTests() ?? [];
    const outcomes = tests.map((test) => test.outcome());
    // Only CI tries a second time; what needed it is named, so that it is mended rather than got used to.
    for (const test of tests.filter((each) => each.outcome() === 'flaky')) {
      process.stdout.write(`Passed at the second try only: ${test.titlePath().filter(Boolean).join(' › ')}\n`);
    }
    const tally: Tally = {
      passed: outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length,
      failed: outcomes.filter((outcome) => outcome === 'unexpected').length + this.errors,
      skipped: tests
        .filter((test) => test.outcome() === 'skipped')
        .map((test) => ({
          name: test.titlePath().filter(Boolean).join(' › '),
          reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'it did not come to run',
        })),
    };
    leaveTally(tally);
  }

  printsToStdio() {
    return false;
  }
}
