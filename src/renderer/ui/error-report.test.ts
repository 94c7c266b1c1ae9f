import { expect, it } from 'vitest';
import { errorReport } from './error-report.ts';

it('writes what is known and leaves out the rest', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  expect(errorReport({ message: 'The backup could not be written', code: 'DISK_FULL' }, at)).toBe(
    'Throughline: The backup could not be written\nCode: DISK_FULL\nWhen: 2026-11-20T10:00:00.000Z',
  );
});
