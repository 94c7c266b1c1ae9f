import { reportHtml } from './html/report-html.ts';
import type { Report, ReportBlock } from './report-shapes.ts';

export type ReportMail = { subject: string; text: string; html: string };

/** The report as a message: the same page, and its gist in words for those who read plain text, and for Slack. */
export function reportMail(report: Report): ReportMail {
  const figures = report.blocks.flatMap((block) => (block.kind === 'figures' ? block.items : []));
  const subject = oneLine(
    [report.title, ...figures.slice(0, 1).map(({ label, value }) => `${label.toLowerCase()} ${value}`)].join(': '),
  );
  const text = [report.title, report.subtitle, ...report.blocks.flatMap(inWords)].join('\n');
  return { subject, text, html: reportHtml(report) };
}

function inWords(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'figures':
      return ['', ...block.items.map(({ label, value, note }) => `${label}: ${value} (${note})`)];
    case 'note':
      return [block.text];
    case 'bars':
      return block.rows.length > 0
        ? ['', block.title, ...block.rows.slice(0, 6).map(({ label, text }) => `- ${label}: ${text}`)]
        : [];
    case 'waterfall':
      return ['', block.title, ...block.steps.map(({ label, text }) => `- ${label}: ${text}`)];
    case 'line':
    case 'table':
      return [];
  }
}

/** A subject is one line, whatever a review is called. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 200);
