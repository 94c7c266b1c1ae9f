import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readWhole, type WholeTable } from '../fixtures/read-whole.ts';
import { xlsxFile } from '../fixtures/xlsx-file.ts';
import { parseEmail, parsePhone, parseWebsite } from '../values/parse-contact.ts';
import { currencyParser } from '../values/parse-currency.ts';
import { dateParser, instantParser } from '../values/parse-date.ts';
import { moneyParser } from '../values/parse-money.ts';
import { parseInteger, percentParser } from '../values/parse-number.ts';
import { isProblem } from '../values/parsed.ts';
import { profileColumn } from '../values/profile-column.ts';
import { detectKind } from './detect-kind.ts';
import { forecastOf, stageOf, statusOf } from './known-values.ts';
import { suggestMapping } from './suggest-mapping.ts';

async function vendor(name: string): Promise<WholeTable> {
  return readWhole(await readFile(new URL(`../fixtures/vendors/${name}.csv`, import.meta.url)), {}, `${name}.csv`);
}

/** Each record by target, as the wizard would fill it without any help. */
function mapped({ table, rows }: WholeTable): Record<string, string>[] {
  const kind = detectKind(table.headers)?.kind;
  if (kind === undefined) throw new Error('the kind was not found');
  const columns = suggestMapping(kind, table.headers).filter(({ target }) => target !== null);
  return rows
    .filter((row) => !row.problems.some(({ code }) => code === 'note-row'))
    .map((row) => Object.fromEntries(columns.map(({ column, target }) => [target, row.cells[column] ?? ''])));
}

const kinds = [
  ['salesforce-opportunities', 'deals'],
  ['salesforce-data-loader-opportunities', 'deals'],
  ['salesforce-accounts', 'accounts'],
  ['salesforce-contacts', 'contacts'],
  ['hubspot-deals', 'deals'],
  ['hubspot-companies', 'accounts'],
  ['hubspot-contacts', 'contacts'],
  ['pipedrive-deals', 'deals'],
  ['pipedrive-organizations', 'accounts'],
  ['pipedrive-people', 'contacts'],
  ['dynamics-opportunities', 'deals'],
  ['dynamics-accounts', 'accounts'],
  ['dynamics-contacts', 'contacts'],
  ['zoho-deals', 'deals'],
  ['german-deals', 'deals'],
] as const;

test.each(kinds)('%s is recognised as %s and mapped without help', async (name, kind) => {
  const whole = await vendor(name);
  expect(detectKind(whole.table.headers)).toMatchObject({ kind });
  const mapping = suggestMapping(kind, whole.table.headers);
  const shown = mapping.map(
    ({ header, target, customField, confidence }) =>
      `${header} → ${target ?? (customField ? '(custom)' : '(left out)')}${confidence > 0 && confidence < 1 ? ` ${confidence}` : ''}`,
  );
  expect(shown).toMatchSnapshot();
  for (const { target, confidence } of mapping) if (target !== null) expect(confidence).toBe(1);
});

describe('every value of theirs is understood', () => {
  test.each(kinds)('%s', async (name) => {
    const records = mapped(await vendor(name));
    const column = (target: string) => records.map((record) => record[target] ?? '');
    const problems = (target: string, parse: (text: string) => unknown) =>
      column(target)
        .map((text) => parse(text))
        .filter((read) => isProblem(read));

    const money = profileColumn(column('amount'));
    const dates = profileColumn(column('closeDate'));
    const created = profileColumn(column('createdAt'));
    const percents = profileColumn(column('probability'));
    expect([money.decimal.ambiguous, dates.dateOrder.ambiguous, created.dateOrder.ambiguous]).toEqual([
      false,
      false,
      false,
    ]);

    expect(problems('amount', moneyParser({ decimal: money.decimal.value, currency: 'USD' }))).toEqual([]);
    expect(problems('annualRevenue', moneyParser({ decimal: '.', currency: 'USD' }))).toEqual([]);
    expect(problems('closeDate', dateParser({ order: dates.dateOrder.value }))).toEqual([]);
    expect(problems('createdAt', instantParser({ order: created.dateOrder.value, timeZone: 'UTC' }))).toEqual([]);
    expect(problems('probability', percentParser({ scale: percents.percentScale.value }))).toEqual([]);
    expect(problems('currency', currencyParser('USD'))).toEqual([]);
    expect(problems('employees', parseInteger)).toEqual([]);
    expect(problems('email', parseEmail)).toEqual([]);
    expect(problems('ownerEmail', parseEmail)).toEqual([]);
    expect(problems('phone', parsePhone)).toEqual([]);
    expect(problems('website', parseWebsite)).toEqual([]);
    for (const stage of column('stage')) if (stage !== '') expect(stageOf(stage)).not.toBeNull();
    for (const category of column('forecastCategory')) if (category !== '') expect(forecastOf(category)).not.toBeNull();
    for (const status of column('status')) if (status !== '') expect(statusOf(status)).not.toBeNull();
    for (const record of records) expect(record.name || record.lastName).not.toBe('');
  });
});

test('a Salesforce report: notes below the table are told apart from its rows', async () => {
  const whole = await vendor('salesforce-opportunities');
  expect(mapped(whole)).toHaveLength(5);
  expect(whole.problems).toEqual(['8 note-row', '9 note-row', '10 note-row', '11 note-row']);
  expect(mapped(whole)[1]).toMatchObject({
    name: 'Contoso "Phase 2" expansion',
    accountName: 'Contoso, Ltd.',
    stage: 'Negotiation/Review',
  });
});

test('Dynamics exports workbooks: the same columns map from a sheet, dates and amounts included', async () => {
  const { table, cells } = await vendor('dynamics-opportunities');
  const serial = (text: string, style: number) => ({
    v: String(Date.parse(`${text.replace(' ', 'T')}Z`) / 86_400_000 + 25_569),
    s: style,
  });
  const rows = cells.map((row) =>
    row.map((cell, index) => {
      if (cell === '') return null;
      if (/^\d{4}-\d\d-\d\d$/.test(cell)) return serial(cell, 1);
      if (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(cell)) return serial(cell, 2);
      return table.headers[index] === 'Est. Revenue' ? { v: cell, s: 3 } : cell;
    }),
  );
  const formats = ['m/d/yyyy', 'm/d/yyyy h:mm AM/PM', '"$"#,##0.00'];
  const records = mapped(
    await readWhole(
      xlsxFile({ sheets: [{ name: 'My Open Opportunities', rows: [[...table.headers], ...rows] }], formats }),
    ),
  );
  expect(records[0]).toMatchObject({
    externalId: '3f1c9a50-11aa-ee11-be37-000d3a000001',
    name: 'Northwind platform',
    accountName: 'Northwind Traders',
    amount: '$125000',
    currency: 'US Dollar',
    closeDate: '2024-09-30',
    createdAt: '2024-05-14T08:21:00',
    stage: '3-Propose',
    status: 'Open',
  });
});
