import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const headings =
  '"Opportunity Owner","Account Name","Opportunity Name","Stage","Amount Currency","Amount","Probability (%)","Close Date","Opportunity ID","Region"';

/** A report as Salesforce exports it. Its close dates can be read in two ways; row 4 has no name. */
export const salesforceReport = [
  headings,
  '"Dana Whitfield","Northwind Traders","Northwind rollout","Proposal/Price Quote","USD","125,000.00","75","03/04/2026","006A","EMEA"',
  '"Luis Ortega","Contoso, Ltd.","Contoso phase 2","Negotiation/Review","EUR","48,500.00","90","06/05/2026","006B","US"',
  '"Luis Ortega","Fabrikam GmbH","","Prospecting","EUR","9,000.00","10","06/05/2026","006C","US"',
].join('\r\n');

/** Large enough that a person can still think better of it. */
export async function writeLargeReport(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${headings}\r\n`);
  for (let row = 0; row < rows; row++) {
    const line = `"Dana Whitfield","Account ${row % 5000}","Deal ${row}","Prospecting","USD","${row}.00","10","2026-09-30","L${row}","EMEA"\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

export async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
