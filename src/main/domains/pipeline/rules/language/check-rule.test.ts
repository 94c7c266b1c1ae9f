import { expect, test } from 'vitest';
import { catalogueWith } from '../fixtures/plain-facts.ts';
import { ruleText } from '../fixtures/rule-text.ts';
import { placed } from '../written/found.ts';
import { readRuleYaml } from '../written/read-rule.ts';
import { checkRule } from './check-rule.ts';

const custom = { name: 'custom.Discount', label: 'Discount', type: 'number', explains: '' } as const;
const catalogue = catalogueWith([custom]);

/** What is wrong, as "path: message", of a rule that could be read. */
function wrong(when: string, more = '', message = '{name}'): string[] {
  const { spec, problems, lineOf } = readRuleYaml(ruleText(when, more).replace('{name} is found.', message));
  if (!spec) throw new Error(JSON.stringify(problems));
  const { found, lacking } = checkRule(spec, catalogue, []);
  return placed([...found, ...lacking], lineOf).map((one) => `${one.path}: ${one.message}`);
}

test.each([
  ['{ field: closDate, op: is_empty }', 'when.field: There is no field "closDate". Did you mean "closeDate"?'],
  ['{ field: Close Date, op: is_empty }', 'when.field: There is no field "Close Date". Did you mean "closeDate"?'],
  [
    '{ field: custom.Discont, op: is_empty }',
    'when.field: This workspace has no custom field "Discont" for deals. Did you mean "custom.Discount"?',
  ],
  [
    '{ field: amount, op: at_least, value: high }',
    'when.value: "Amount" is an amount of money; it cannot be compared with the text "high".',
  ],
  [
    '{ field: amount, op: at_least, value: true }',
    'when.value: "Amount" is an amount of money; it cannot be compared with true.',
  ],
  [
    '{ field: amount, op: in, value: [1, two] }',
    'when.value[1]: "Amount" is an amount of money; it cannot be compared with the text "two".',
  ],
  [
    '{ field: owner, op: equals, value: 5 }',
    'when.value: "Owner" is a choice; it cannot be compared with the number 5.',
  ],
  [
    '{ field: stage, op: greater_than, value: 3 }',
    'when.op: "Stage" is a choice; "greater_than" cannot be asked of it.',
  ],
  ['{ field: amount, op: is_past }', 'when.op: "Amount" is an amount of money; "is_past" cannot be asked of it.'],
  [
    '{ field: closeDate, op: equals, value: 2026-02-30 }',
    'when.value: "Close date" is a day; it cannot be compared with "2026-02-30".',
  ],
  [
    '{ field: closesInLastDaysOfQuarter, op: equals, value: yes }',
    'when.value: "Closes at the quarter’s end" is yes or no; it cannot be compared with "yes".',
  ],
  [
    '{ field: forecastCategory, op: in, value: [comit] }',
    'when.value[0]: "Forecast category" is never "comit". Did you mean "commit"?',
  ],
  ['{ field: amount, op: is_empty, value: 3 }', 'when.value: "is_empty" takes no value.'],
  ['{ field: amount, op: equals }', 'when.value: "equals" needs a value, and there is none.'],
  ['{ field: amount, op: equals, value: [1] }', 'when.value: "equals" is compared with one value, not with a list.'],
  ['{ field: amount, op: between, value: [1] }', 'when.value: "between" needs two values, from and to; this has 1.'],
  [
    '{ field: amount, op: between, value: [2, 1] }',
    'when.value: Nothing is between 2 and 1: the first is above the second.',
  ],
  ['{ field: source, op: in, value: Web }', 'when.value: "in" needs a list, such as [a, b].'],
  ['{ field: source, op: in, value: [] }', 'when.value: The list is empty, so nothing is in it.'],
  ['{ field: amount, op: at_least, value: $days }', 'when.value: There is no threshold "$days" in this rule.'],
  ['{ field: closeDate, op: older_than_days, value: -1 }', 'when.value: "older_than_days" needs 0 or more, not -1.'],
  ['{ field: closeDate, op: changed_times, value: 0 }', 'when.value: "changed_times" needs 1 or more, not 0.'],
  [
    '{ field: closeDate, op: changed_times, value: 1.5 }',
    'when.value: Something changes a whole number of times, not 1.5.',
  ],
  [
    '{ field: closeDate, op: changed_times, value: 1, within: $x }',
    'when.within: There is no threshold "$x" in this rule.',
  ],
  [
    '{ field: closeDate, op: changed_times, value: 1, direction: up }',
    'when.direction: "Close date" goes later or earlier, not up.',
  ],
  [
    '{ field: forecastCategory, op: changed_times, value: 1, direction: up }',
    'when.direction: "Forecast category" has no direction, not up.',
  ],
  [
    '{ field: source, op: changed_times, value: 1 }',
    'when.op: The changes of "Source" are not kept, so "changed_times" cannot be asked.',
  ],
  [
    '{ field: ageDays, op: increased_by_percent, value: 1 }',
    'when.op: The changes of "Age" are not kept, so "increased_by_percent" cannot be asked.',
  ],
  ['{ field: amount, op: is_empty, within: 3 }', 'when.within: "within" says nothing with "is_empty".'],
  ['{ field: amount, op: is_empty, direction: up }', 'when.direction: "direction" says nothing with "is_empty".'],
  [
    '{ field: amount, op: at_least, value: { field: closeDate } }',
    'when.value: "Amount" is an amount of money, "Close date" is a day: they cannot be compared.',
  ],
  [
    '{ field: amount, op: at_least, value: { field: amountInBase } }',
    'when.value: "Amount" and "Amount in the base currency" can be in different currencies.',
  ],
  [
    '{ field: amount, op: at_least, value: { field: amont } }',
    'when.value.field: There is no field "amont". Did you mean "amount"?',
  ],
  [
    '{ field: closeDate, op: at_least, value: { field: createdAt, times: 2 } }',
    'when.value.times: "Created" is a moment, which cannot be multiplied.',
  ],
  [
    '{ field: probability, op: at_least, value: { of_won: p90, field: probability } }',
    'when.value.field: What "probability" was in won deals is not kept.',
  ],
  [
    '{ field: probability, op: at_least, value: { of_won: p90, field: amountInBase } }',
    'when.value: "Probability" is a number, "Amount in the base currency" is an amount of money.',
  ],
  ['{ field: tags, op: equals, value: { field: accountTags } }', 'when.value: Tags can only be compared with texts.'],
  [
    '{ count_of: contact, op: at_least, value: 1 }',
    'when.count_of: Deals have no "contact" that could be counted. Did you mean "contacts"?',
  ],
  ['{ count_of: contacts, op: matches, value: a }', 'when.op: "matches" cannot be asked of a count.'],
  [
    '{ count_of: contacts, op: at_least, value: many }',
    'when.value: "The number of contacts" is a number; it cannot be compared with the text "many".',
  ],
  [
    '{ count_of: contacts, where: { field: amount, op: is_empty }, op: at_least, value: 1 }',
    'when.where.field: There is no field "amount" in "contacts".',
  ],
  [
    '{ count_of: contacts, where: { count_of: notes, op: at_least, value: 1 }, op: at_least, value: 1 }',
    'when.where.count_of: Inside "where" nothing can be counted.',
  ],
  [
    '{ count_of: pocs, where: { field: daysLate, op: at_least, value: { of_won: p90, field: ageDays } }, op: at_least, value: 1 }',
    'when.where.value: Only a value of the deal can be compared with deals that were won.',
  ],
  [
    '{ field: name, op: matches, value: (a+)+ }',
    'when.value: Something that has * or + or | in it cannot be repeated as a whole.',
  ],
  [
    '{ field: name, op: matches, value: 5 }',
    'when.value: "matches" needs a pattern in quotes, such as "legal|contract", not 5.',
  ],
])('%s', (when, says) => {
  expect(wrong(when)).toEqual([says]);
});

test.each([
  [
    '{ any: [{ field: amount, op: is_empty }, { field: amount, op: is_present }] }',
    'when: This is true whatever the deal is like',
  ],
  ['{ all: [{ field: amount, op: is_empty }, { field: amount, op: is_present }] }', 'when: This can never be true'],
  [
    '{ all: [{ field: amount, op: is_empty }, { field: amount, op: at_least, value: 1 }] }',
    'when: This can never be true',
  ],
  [
    '{ all: [{ field: amount, op: greater_than, value: 10 }, { field: amount, op: less_than, value: 5 }] }',
    'when: This can never be true',
  ],
  [
    '{ all: [{ field: source, op: equals, value: a }, { field: source, op: equals, value: b }] }',
    'when: This can never be true',
  ],
  [
    '{ all: [{ field: closeDate, op: is_past }, { field: closeDate, op: within_next_days, value: 5 }] }',
    'when: This can never be true',
  ],
  [
    '{ all: [{ field: name, op: is_present }, { not: { all: [{ field: tags, op: is_empty }, { field: tags, op: in, value: [a] }] } }] }',
    'when.all[1].not: This can never be true',
  ],
  ['{ count_of: contacts, op: at_least, value: 0 }', 'when: This is true whatever the deal is like'],
  ['{ count_of: contacts, op: less_than, value: 0 }', 'when: This can never be true'],
  [
    '{ count_of: notes, where: { any: [{ field: body, op: is_empty }, { field: body, op: is_present }] }, op: at_least, value: 1 }',
    'when.where: This is true whatever the deal is like',
  ],
  ['{ field: outcome, op: equals, value: lost }', 'when: This can never be true'],
])('what does not depend on the deal is refused: %s', (when, says) => {
  expect(wrong(when)).toEqual([expect.stringContaining(says)]);
});

test.each([
  '{ any: [{ field: amount, op: is_empty }, { field: amount, op: at_most, value: 0 }] }',
  '{ any: [{ field: amount, op: greater_than, value: 5 }, { field: amount, op: at_most, value: 5 }] }',
  '{ all: [{ field: lastActivityAt, op: within_last_days, value: 60 }, { field: lastActivityAt, op: older_than_days, value: 7 }] }',
  '{ all: [{ count_of: contacts, op: at_least, value: 1 }, { count_of: contacts, where: { field: role, op: equals, value: champion }, op: less_than, value: 1 }] }',
  '{ not: { field: tags, op: in, value: [a] } }',
  '{ field: closeDate, op: greater_than, value: { field: createdAt, plus: 30 } }',
  '{ field: custom.Discount, op: between, value: [10, 20] }',
])('what depends on the deal is let be: %s', (when) => {
  expect(wrong(when)).toEqual([]);
});

const days = (value: number, more = '') =>
  `thresholds: { days: { label: Days, value: ${value}, unit: days${more} } }\n`;
const old = '{ field: ageDays, op: at_least, value: $days }';

test.each([
  [
    wrong(old, days(3, ', min: 5')),
    'thresholds.days.value: The threshold "days" is 3, which is not between 5 and 1000000000.',
  ],
  [wrong(old, days(3, ', min: 5, max: 1')), 'thresholds.days.min: The least (5) is above the most (1).'],
  [wrong('{ field: amount, op: is_empty }', days(3)), 'thresholds.days: Nothing uses the threshold "days".'],
  [
    wrong('{ field: name, op: equals, value: $days }', days(3)),
    'when.value: "Name" is a text; it cannot be compared with the threshold $days, which is a number.',
  ],
  [wrong(old, days(3), '{nam}'), 'message: There is no field "nam". Did you mean "name"?'],
  [wrong(old, days(3), '{$day}'), 'message: There is no threshold "$day" in this rule. Did you mean "$days"?'],
  [wrong(old, `${days(3)}stages: { from: 9, to: 3 }\n`), 'stages: No stage is between 9 % and 3 %.'],
])('%j', (problems, says) => {
  expect(problems).toEqual([says]);
});

test('a threshold that only the message says is used', () => {
  expect(wrong(old, days(3), 'More than {$days} days.')).toEqual([]);
});

test('every problem of a rule is told, each with its line', () => {
  const text = ruleText(
    '\n  all:\n    - { field: amont, op: is_empty }\n    - field: stage\n      op: greater_than\n      value: 5\n',
  );
  const { spec, lineOf } = readRuleYaml(text);
  if (!spec) throw new Error('It was not read.');
  const problems = placed(checkRule(spec, catalogue, []).found, lineOf);
  expect(problems.map(({ line, path }) => [line, path])).toEqual([
    [10, 'when.all[0].field'],
    [12, 'when.all[1].op'],
  ]);
});
