import { expect, test } from 'vitest';
import { placeholdersOf, sayMessage } from './message.ts';

test('a message is said with the values of the deal and the thresholds of the rule', () => {
  const text = 'It closes on {closeDate}; {custom.Deal desk} has had it for {$days} days, {$none}.';
  expect(placeholdersOf(`${text} {closeDate}`)).toEqual(['closeDate', 'custom.Deal desk', '$days', '$none']);
  const days = { label: 'Days', value: 1400, unit: 'days', min: 0, max: 2000 } as const;
  expect(sayMessage(text, (name) => `<${name}>`, { days })).toBe(
    'It closes on <closeDate>; <custom.Deal desk> has had it for 1,400 days, $none.',
  );
});

test('what a value says is not read as a placeholder again', () => {
  expect(sayMessage('{name}!', () => '{owner} $& $1')).toBe('{owner} $& $1!');
});
