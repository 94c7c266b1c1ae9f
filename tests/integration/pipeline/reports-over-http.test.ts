import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../../src/contract/pipeline/review-shapes.ts';
import { readWhole } from '../../../src/main/domains/records/import/fixtures/read-whole.ts';
import { euros, type ReviewingApp, startReviewing } from './reviewing-app.ts';

const names = ['=cmd|"/c calc"!A1', '<script>alert(1)</script>', 'Plain & simple'];

let app: ReviewingApp;
let review: Review;
beforeAll(async () => {
  app = await startReviewing();
  for (const name of names) await app.made('deals', { name, amount: euros(10), closeDate: '2020-01-01' });
  review = await app.review({ name: '../../etc <b>Monday</b> "x"' });
});
afterAll(() => app.end());

async function report(format: string) {
  const headers = { authorization: 'Bearer T' };
  const answer = await fetch(`${app.api}/reviews/${review.id}/report?format=${format}`, { headers });
  const name = /filename="([^"]*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    name,
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

test('a page to print has every figure, asks for nothing from elsewhere, and runs nothing', async () => {
  const { status, type, name, bytes } = await report('html');
  expect([status, type]).toEqual([200, expect.stringContaining('text/html')]);
  expect(name).toMatch(/^[^/\\]+\.html$/);
  const page = bytes.toString();
  expect(page).toContain(String(review.health));
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<b>Monday|\son\w+=|(?:src|href)=["']?https?:/i);
});

test('a workbook has all deals and findings', async () => {
  const { status, name, bytes } = await report('xlsx');
  expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect(name).toMatch(/^[^/\\]+\.xlsx$/);
  const deals = await readWhole(bytes, { sheet: 'Deals' }, 'a.xlsx');
  const findings = await readWhole(bytes, { sheet: 'Findings' }, 'a.xlsx');
  expect([deals.cells.length, findings.cells.length]).toEqual([names.length, review.counts?.findings]);
});

test('a CSV file has all deals with their health, and no cell that runs', async () => {
  const { status, bytes } = await report('csv');
  const text = bytes.toString();
  expect([status, text.trim().split('\r\n').length]).toEqual([200, names.length + 1]);
  expect(text).toContain(`"'=cmd|""/c calc""!A1"`);
});

test('where no PDF can be made, it is said what can be done instead', async () => {
  const { body, status } = await app.call('GET', `/reviews/${review.id}/report?format=pdf`);
  expect(body).toMatchObject({ code: 'UNSUPPORTED_HERE', remedy: expect.stringMatching(/print/) });
  expect(status).toBe(501);
});
