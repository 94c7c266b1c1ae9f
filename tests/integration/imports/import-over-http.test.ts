import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importProcedures } from '../../../src/main/domains/records/import/import-procedures.ts';
import { answerFiles } from '../../../src/main/domains/records/import/uploads/answer-files.ts';
import {
  openTestImports,
  type TestImports,
} from '../../../src/main/domains/records/import/writing/fixtures/open-test-imports.ts';
import { createTransports } from '../../../src/main/platform/boundary/transports.ts';
import { type House, startHouse } from '../hosts/start-house.ts';

let place: TestImports;
let house: House;
beforeAll(async () => {
  place = await openTestImports();
  const router = { records: { imports: importProcedures(() => place.imports, place.uploads) } };
  const files = answerFiles(place.uploads, () => place.imports);
  house = await startHouse({ http: createTransports(router, pino({ enabled: false }), { files }).http });
});
afterAll(async () => {
  await house.end();
  await place.leave();
});

const call = async (path: string, init: RequestInit & { duplex?: 'half' } = {}) => {
  const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${house.token}` };
  return fetch(`${house.origin}/api/v1${path}`, { ...init, headers });
};
const uploadFolder = () => join(place.home, 'uploads');

function form(csv: string, fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([csv], 'deals.csv', { type: 'text/csv' }));
  return body;
}

test('a form starts an import, and its state and failed rows can be had', async () => {
  const mapping = JSON.stringify({ Deal: 'name', Value: 'amount' });
  const started = await call('/imports', {
    method: 'POST',
    body: form('Deal,Value\nA,5\nB,much\n', { kind: 'deals', mapping, currency: 'EUR' }),
  });
  expect(started.status).toBe(202);
  const job = (await started.json()) as { id: string; state: string };
  await place.jobs.ended(job.id);
  const state = await (await call(`/imports/${job.id}`)).json();
  expect(state).toMatchObject({
    id: job.id,
    state: 'done',
    counts: { read: 2, created: 1, updated: 0, skipped: 0, failed: 1 },
    mapping: { Deal: 'name', Value: 'amount' },
    problems: [{ row: 3, column: 'Value' }],
  });
  const failed = await call(`/imports/${job.id}/failed.csv`);
  expect(failed.headers.get('content-type')).toContain('text/csv');
  expect(failed.headers.get('content-disposition')).toContain('failed');
  expect(await failed.text()).toMatch(/B,much,3,/);
  expect(place.db.prepare('SELECT name, currency FROM deals').all()).toEqual([{ name: 'A', currency: 'EUR' }]);
  // The job is done the moment its rows are saved; the file goes right after.
  await vi.waitFor(() => expect(readdirSync(uploadFolder())).toEqual([]), 10_000);
});

test('a file is uploaded as a stream', async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent++ === 30) controller.close();
      else controller.enqueue(new TextEncoder().encode(`Deal ${sent},${'x'.repeat(2 ** 20)}\n`));
    },
  });
  const answer = await call(`/uploads?name=${encodeURIComponent('../../büro deals.csv')}`, {
    method: 'POST',
    body,
    duplex: 'half',
  });
  expect(answer.status).toBe(201);
  const upload = (await answer.json()) as { upload: string; fileName: string; bytes: number };
  expect(upload).toMatchObject({ fileName: 'büro deals.csv' });
  expect(upload.bytes).toBeGreaterThan(30 * 2 ** 20);
  expect(place.uploads.find(upload.upload).bytes).toBe(upload.bytes);
  await place.uploads.remove(upload.upload);
});

test.each([
  ['no file', { kind: 'deals' }, 422],
  ['no kind', {}, 422],
  ['a kind that is none', { kind: 'sheep' }, 422],
  ['a mapping that is no JSON', { kind: 'deals', mapping: '{' }, 422],
])('%s is refused in words and leaves nothing behind', async (what, fields, status) => {
  const body = form('Deal Name\nA\n', fields as Record<string, string>);
  if (what === 'no file') body.delete('file');
  const answer = await call('/imports', { method: 'POST', body });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.stringMatching(/./) });
  expect(readdirSync(uploadFolder())).toEqual([]);
});

test('what is no form, or only half of one, is refused', async () => {
  const json = await call('/imports', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  expect([json.status, await json.json()]).toMatchObject([400, { code: 'UNREADABLE_REQUEST' }]);
  const half = await call('/imports', {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nDeal Name\nA',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect([half.status, await half.json()]).toMatchObject([400, { code: 'UNREADABLE_REQUEST' }]);
  const nameless = await call('/uploads', { method: 'POST', body: 'x' });
  expect(nameless.status).toBe(422);
  expect(readdirSync(uploadFolder())).toEqual([]);
});

test('an import that is not there is not found', async () => {
  expect((await call('/imports/nothing')).status).toBe(404);
  expect((await call('/imports/nothing/failed.csv')).status).toBe(404);
});
