import { openAsBlob } from 'node:fs';
import { AppError } from '../../../platform/app-error.ts';
import { explainFileError } from '../../../platform/files/explain-file-error.ts';
import { writeCsv } from '../../../platform/sheets/write-csv.ts';
import { writeWorkbook } from '../../../platform/sheets/write-workbook.ts';
import { buildReport } from './build-report.ts';
import { reportHtml } from './html/report-html.ts';
import { type ReportMail, reportMail } from './report-mail.ts';
import { reportSheets } from './report-sheets.ts';
import type { ReportSource } from './report-source.ts';

export type ReportFormat = 'html' | 'pdf' | 'xlsx' | 'csv';
export type ReportOptions = {
  source: ReportSource;
  /** Where a file is written until it has been fetched. */
  newFile: () => string;
  /** Only the desktop app prints. */
  printPdf?: (html: string) => Promise<Uint8Array>;
};

const kinds: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Reports of reviews: one definition, as a page, on paper, as a workbook, as CSV and by mail. */
export function createReports({ source, newFile, printPdf }: ReportOptions) {
  const onDisk = async (name: string, format: ReportFormat, write: (path: string) => Promise<void>): Promise<File> => {
    const path = newFile();
    try {
      await write(path);
    } catch (error) {
      throw explainFileError(error, name);
    }
    const type = kinds[format];
    return new File([await openAsBlob(path, { type })], name, { type });
  };

  const make: Record<ReportFormat, (id: string, name: string) => Promise<File>> = {
    async html(id, name) {
      return new File([reportHtml(await buildReport(source, id))], name, { type: kinds.html });
    },
    async pdf(id, name) {
      if (!printPdf) {
        throw new AppError('UNSUPPORTED_HERE', 'Only the desktop app makes a PDF of a report.', {
          remedy: 'Open the printable report in a browser and print it to a PDF.',
        });
      }
      const bytes = await printPdf(reportHtml(await buildReport(source, id)));
      return new File([Uint8Array.from(bytes)], name, { type: kinds.pdf });
    },
    xlsx(id, name) {
      const { findings, deals, rules } = reportSheets(source, id);
      return onDisk(name, 'xlsx', (path) => writeWorkbook(path, [findings, deals, rules]));
    },
    csv(id, name) {
      const { deals } = reportSheets(source, id);
      return onDisk(name, 'csv', (path) =>
        writeCsv(
          path,
          deals.columns.map(({ label }) => label),
          deals.rows,
        ),
      );
    },
  };

  return {
    report: (id: string, format: ReportFormat): Promise<File> =>
      make[format](id, fileName(source.get(id).name, format)),
    async message(id: string): Promise<ReportMail> {
      return reportMail(await buildReport(source, id));
    },
  };
}
export type Reports = ReturnType<typeof createReports>;

/** The name of a review as every system can store it. */
const fileName = (name: string, format: ReportFormat): string =>
  `${
    name
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 100) || 'Review'
  }.${format}`;
