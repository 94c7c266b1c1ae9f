import { expect, test } from 'vitest';
import { problemsAt } from './problems-at.ts';

const places = new Map([
  ['when', 'root'],
  ['when.all[1]', 'second'],
  ['when.all[10]', 'eleventh'],
  ['when.all[1].where', 'inner'],
]);

test.each([
  ['when.all[1].value', 'second'],
  ['when.all[10].field', 'eleventh'],
  ['when.all[1].where.any[0].op', 'inner'],
  ['when.all[7]', 'root'],
  ['remediation.action', 'remediation'],
  ['stages[0]', 'stages'],
  ['thresholds.days.value', 'thresholds.days'],
  ['', ''],
])('what is wrong at %s is said at %s', (path, place) => {
  expect([...problemsAt([{ path, message: 'Wrong.', remedy: 'Mend it.' }], places)]).toEqual([
    [place, ['Wrong. Mend it.']],
  ]);
});
