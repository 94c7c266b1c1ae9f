import { openAsBlob } from 'node:fs';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { explainFileError } from '../../../platform/files/explain-file-error.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';
import { writeCsv } from '../../../platform/sheets/write-csv.ts';

type Cell = string | number | null | undefined;

const columns: [header: string, value: (finding: Finding) => Cell][] = [
  ['Deal', ({ dealName }) => dealName],
  ['Account', ({ accountName }) => accountName],
  ['Owner', ({ ownerName }) => ownerName],
  ['Stage', ({ stageName }) => stageName],
  ['Amount', ({ amount }) => amount && amount.amountMinor / 10 ** minorDigits(amount.currency)],
  ['Currency', ({ amount }) => amount?.currency],
  ['Severity', ({ severity }) => severity],
  ['Category', ({ category }) => category.replaceAll('_', ' ')],
  ['Rule', ({ ruleName }) => ruleName],
  ['Finding', ({ message }) => message],
  ['What to do', ({ remediation }) => remediation.action],
  ['Points', ({ points }) => points],
  ['Since', ({ since }) => since],
  ['Accepted because', ({ mute }) => mute?.reason],
  ['Accepted until', ({ mute }) => mute?.until],
  ['Deal id', ({ dealId }) => dealId],
  ['Rule id', ({ ruleId }) => ruleId],
];

async function* cells(findings: AsyncIterable<Finding>): AsyncGenerator<Cell[]> {
  for await (const finding of findings) yield columns.map(([, value]) => value(finding));
}

const name = 'findings.csv';
const type = 'text/csv; charset=utf-8';

/** Findings as a file: written to disk piece by piece, and answered from there. */
export async function findingsCsv(path: string, findings: AsyncIterable<Finding>): Promise<File> {
  try {
    await writeCsv(
      path,
      columns.map(([header]) => header),
      cells(findings),
    );
  } catch (error) {
    throw explainFileError(error, name);
  }
  return new File([await openAsBlob(path, { type })], name, { type });
}
