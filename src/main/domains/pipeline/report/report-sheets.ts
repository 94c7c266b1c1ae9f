import { setImmediate as breathe } from 'node:timers/promises';
import type { Page } from '../../../../contract/base.ts';
import { categoryWords, severityWords } from '../../../../contract/pipeline/rule-words.ts';
import type { Cell, Sheet } from '../../../platform/sheets/sheet.ts';
import { wholeReview } from './build-report.ts';
import { allDealColumns, allDealRow, allFindingColumns, allFindingRow } from './report-columns.ts';
import type { ReportSource } from './report-source.ts';

const slice = 500;

/** All that a review saw and found, as the sheets of a workbook; the second alone is the CSV of its deals. */
export function reportSheets(source: ReportSource, id: string): { findings: Sheet; deals: Sheet; rules: Sheet } {
  const { counts } = wholeReview(source.get(id));
  return {
    findings: {
      name: 'Findings',
      columns: allFindingColumns,
      rows: inPages((page) => source.findings({ id, ...page, sort: 'severity,-amount' }), allFindingRow),
    },
    deals: {
      name: 'Deals',
      columns: allDealColumns,
      rows: inPages((page) => source.deals({ id, ...page, sort: 'health,-amount' }), allDealRow),
    },
    rules: {
      name: 'Rules',
      columns: [
        { label: 'Rule', type: 'text', width: 36 },
        { label: 'Category', type: 'text', width: 18 },
        { label: 'Severity', type: 'text', width: 12 },
        { label: 'Findings', type: 'number', width: 12 },
      ],
      rows: counts.byRule.map((rule) => [
        rule.name,
        categoryWords[rule.category],
        severityWords[rule.severity],
        rule.findings,
      ]),
    },
  };
}

async function* inPages<T>(
  read: (page: { limit: number; offset: number }) => Page<T> | Promise<Page<T>>,
  row: (item: T) => Cell[],
): AsyncGenerator<Cell[]> {
  for (let offset = 0; ; offset += slice) {
    const { items, total } = await read({ limit: slice, offset });
    for (const item of items) yield row(item);
    if (items.length === 0 || offset + slice >= total) return;
    await breathe();
  }
}
