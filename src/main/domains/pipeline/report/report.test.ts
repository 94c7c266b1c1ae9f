import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestReviews, person, type TestReviews } from '../../../../../tests/integration/pipeline/open-reviews.ts';
import { readWhole } from '../../records/import/fixtures/read-whole.ts';
import { createReports, type Reports } from './create-reports.ts';

vi.setConfig({ testTimeout: 60_000 });

let open: TestReviews;
let reports: Reports;
let printed: string[];
const hostile = '=cmd|" /C calc"!A0 <script>alert(1)</script>';
const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' });

beforeEach(async () => {
  open = await openTestReviews();
  printed = [];
  let files = 0;
  reports = createReports({
    source: open.reviews,
    newFile: () => join(open.folder, `report-${++files}`),
    async printPdf(html) {
      printed.push(html);
      return new TextEncoder().encode('%PDF-');
    },
  });
  const { records } = open;
  const owner = await records.people.create(person, { name: 'Ana\r\nBcc: all@example.com' });
  await records.deals.create(person, {
    name: hostile,
    amount: euros(5000),
    closeDate: '2020-01-01',
    ownerId: owner.id,
  });
  await records.deals.create(person, { name: 'Francs', amount: { amountMinor: 100, currency: 'CHF' } });
  await records.deals.create(person, { name: 'Euros', amount: euros(1) });
  await records.deals.create(person, { name: 'Bare' });
});
afterEach(() => open.close());

it('is a page that runs nothing, whatever deals are called', async () => {
  const id = await open.review({ name: 'Monday' });
  const text = await (await reports.report(id, 'html')).text();
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(text).toContain('default-src &#39;none&#39;');
  for (const part of ['Monday', 'All open deals', 'Money at risk', 'Findings by category', 'Owners']) {
    expect(text).toContain(part);
  }
  expect(text).toContain('No rate is set for');
});

it('says what moved since the review before', async () => {
  await open.review();
  open.clock.advance(60_000);
  const { items } = await open.records.deals.list({});
  const bare = items.find(({ name }) => name === 'Bare');
  await open.records.deals.patch(person, bare?.id ?? '', { amount: euros(7000) });
  const id = await open.review({ name: 'Second' });
  const text = await (await reports.report(id, 'html')).text();
  expect(text).toContain('What moved since the last review');
  expect(text).toContain('Health over time');
  expect(text).toContain('since the last review');
});

it('is a workbook with every finding and every deal, in which nothing is a formula', async () => {
  const id = await open.review({ name: 'a/b: "c"' });
  const file = await reports.report(id, 'xlsx');
  expect(file.name).toBe('a b   c.xlsx');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { total } = await open.reviews.findings({ id, limit: 1, offset: 0, muted: 'without' });
  const findings = await readWhole(bytes, { sheet: 'Findings' }, 'a.xlsx');
  expect(findings.cells).toHaveLength(total);
  expect(findings.cells.flat()).toContain(hostile);
  const deals = await readWhole(bytes, { sheet: 'Deals' }, 'a.xlsx');
  expect(deals.cells.map((row) => row[0]).toSorted()).toEqual(['Bare', 'Euros', 'Francs', hostile].toSorted());
  expect(deals.cells.find((row) => row[0] === hostile)?.[4]).toBe('5000');
});

it('is a CSV file of deals whose cells no spreadsheet runs', async () => {
  const id = await open.review();
  const text = await (await reports.report(id, 'csv')).text();
  expect(text).toContain(`"'=cmd|`);
  expect(text.split('\r\n')).toHaveLength(6);
});

it('is printed from the same page, where there is something that prints', async () => {
  const id = await open.review();
  expect((await reports.report(id, 'pdf')).type).toBe('application/pdf');
  expect(printed[0]).toBe(await (await reports.report(id, 'html')).text());
  const without = createReports({ source: open.reviews, newFile: () => '' });
  await expect(without.report(id, 'pdf')).rejects.toMatchObject({ code: 'UNSUPPORTED_HERE' });
});

it('is a message whose subject is one line', async () => {
  const id = await open.review({ name: 'Monday' });
  const { subject, text, html } = await reports.message(id);
  expect(subject).toMatch(/^Monday: health \d/);
  expect(subject).not.toMatch(/\p{Cc}/u);
  expect(text).toContain('Money at risk: €5,000');
  expect(html).toContain('<!doctype html>');
});

it('says that there is nothing to report of a review that came to nothing', async () => {
  const { id } = await open.reviews.start({});
  await open.jobs.cancel(id);
  await open.jobs.ended(id);
  const { state } = open.reviews.get(id);
  // A review of three deals may be done before it can be stopped.
  if (state === 'cancelled') await expect(reports.report(id, 'html')).rejects.toMatchObject({ code: 'CONFLICT' });
  else expect(state).toBe('done');
});
