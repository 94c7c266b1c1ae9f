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
    const tally: Tally = {
      passed: outcomes.filter((outcome) => outcome === 'expected').length,
      failed: outcomes.filter((outcome) => outcome === 'unexpected' || outcome === 'flaky').length + this.errors,
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
