import { expect, test } from 'vitest';
import type { Condition } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { type Sentence, type Spoken, sayCondition } from './condition-words.ts';

const field = (name: string, type: RuleField['type'], label: string): RuleField => ({
  ...{ name, type, label },
  ...{ ops: [], tracked: true, ofWon: true, choices: [], explains: '' },
});
const known: Spoken = {
  deal: [
    field('amount', 'money', 'Amount'),
    field('closeDate', 'day', 'Close date'),
    field('daysInStage', 'number', 'Days in this stage'),
    field('forecastCategory', 'choice', 'Forecast'),
    field('closesLate', 'yesNo', 'Closes late'),
  ],
  related: [{ name: 'contacts', label: 'Contacts', fields: [field('role', 'choice', 'Role')] }],
  thresholds: { days: { label: 'Days', value: 14, unit: 'days', min: 0, max: 99 } },
};

const lines = ({ pieces, below }: Sentence, deep = 0): string[] => [
  ' '.repeat(deep) + pieces.map(({ text }) => text).join(''),
  ...below.flatMap((part) => lines(part, deep + 1)),
];
const said = (condition: Condition) => lines(sayCondition(condition, known));

test.each<[Condition, string]>([
  [{ field: 'amount', op: 'is_empty' }, 'Amount is empty'],
  [{ field: 'amount', op: 'at_least', value: 12_000 }, 'Amount is at least 12,000'],
  [{ field: 'daysInStage', op: 'between', value: [3, '$days'] }, 'Days in this stage is between 3 and 14'],
  [{ field: 'closeDate', op: 'less_than', value: '2026-03-31' }, 'Close date is before 31 Mar 2026'],
  [{ field: 'closeDate', op: 'older_than_days', value: '$days' }, 'Close date is more than 14 days ago'],
  [
    { field: 'closeDate', op: 'changed_times', value: 3, direction: 'later', within: 90 },
    'Close date changed at least 3 times to a later day in the last 90 days',
  ],
  [{ field: 'forecastCategory', op: 'in', value: ['best_case', 'commit'] }, 'Forecast is one of “best case”, “commit”'],
  [{ field: 'closesLate', op: 'equals', value: true }, 'Closes late is yes'],
  [
    { field: 'daysInStage', op: 'greater_than', value: { of_won: 'p90', field: 'daysInStage', times: 2 } },
    'Days in this stage is more than 2 × Days in this stage (nine in ten of won deals)',
  ],
  [{ field: 'amount', op: 'less_than', value: { field: 'custom.Floor', plus: -20 } }, 'Amount is less than Floor − 20'],
])('%j is said as “%s”', (condition, sentence) => {
  expect(said(condition)).toEqual([sentence]);
});

test('what is nested is said below its heading', () => {
  const contacts: Condition = {
    count_of: 'contacts',
    where: { field: 'role', op: 'equals', value: 'champion' },
    op: 'less_than',
    value: 1,
  };
  const empty: Condition = { field: 'amount', op: 'is_empty' };
  expect(said({ all: [{ not: empty }, { any: [empty, contacts] }, { all: [empty] }] })).toEqual([
    'All of these hold',
    ' This does not hold',
    '  Amount is empty',
    ' At least one of these holds',
    '  Amount is empty',
    '  The number of contacts for which the following holds is less than 1',
    '   Role is “champion”',
    ' Amount is empty',
  ]);
});
