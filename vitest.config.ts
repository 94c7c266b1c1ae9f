import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    pool: 'forks',
    // One core is left to others only where there are more than two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Modules are loaded once per worker and not once per file, which took longer than most files do.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
