import { expect, test } from 'vitest';
import { cellFormat } from './number-format.ts';

test.each([
  ['General', 'plain'],
  ['0.00', 'plain'],
  ['#,##0.00;[Red]-#,##0.00', 'plain'],
  ['@', 'plain'],
  ['[$-409]#,##0', 'plain'],
  ['0" days"', 'plain'],
  ['[h]:mm:ss', 'plain'],
  ['0.00E+00', 'plain'],
  ['0%', 'percent'],
  ['0.0" "%;-0%', 'percent'],
  ['yyyy-mm-dd', 'date'],
  ['[$-407]d. mmmm yyyy;@', 'date'],
  ['mmm-yy', 'date'],
  ['dd\\.mm\\.yy', 'date'],
  ['m/d/yy h:mm', 'date-time'],
  ['[$-F400]h:mm:ss AM/PM', 'time'],
  ['mm:ss', 'time'],
  ['[$€-407]#,##0.00', 'money €'],
  ['#,##0.00\\ [$€-40C]', 'money €'],
  ['[$USD] #,##0', 'money USD'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 'money $'],
  ['"£"#,##0', 'money £'],
  ['#,##0.00 "kr"', 'money kr'],
])('%s', (code, shown) => {
  const format = cellFormat(200, code);
  expect(format.kind === 'money' ? `money ${format.currency}` : format.kind).toBe(shown);
});

test('formats known by number alone', () => {
  expect([0, 2, 9, 10, 14, 20, 22, 45, 58].map((id) => cellFormat(id, undefined).kind)).toEqual([
    'plain',
    'plain',
    'percent',
    'percent',
    'date',
    'time',
    'date-time',
    'time',
    'date',
  ]);
});
