import { type Html, html } from '../../../../../packet/html.ts';
import type { Cell, SheetColumn } from '../../../../platform/sheets/sheet.ts';
import type { Report, ReportBlock, ReportTable } from '../report-shapes.ts';
import { barsSvg, lineSvg, waterfallSvg } from './charts.ts';
import { reportStyle } from './report-style.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A page by itself: it loads nothing, runs nothing, and prints. */
export function reportHtml({ title, subtitle, at, blocks }: Report): string {
  const made = new Date(at).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' });
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${{ safe: reportStyle }}</style></head>
<body><header><h1>${title}</h1><p>${subtitle} · as seen on ${made}</p></header>
<main>${blocks.map(block)}</main>
<footer>Made by Throughline on the laptop where the workspace is.</footer></body></html>
`;
  return page.safe;
}

function block(one: ReportBlock): Html {
  switch (one.kind) {
    case 'figures':
      return html`<section class="figures">${one.items.map(
        ({ label, value, note, tone }) =>
          html`<div class="figure"><span>${label}</span><b class="${tone}">${value}</b><span>${note}</span></div>`,
      )}</section>`;
    case 'note':
      return html`<p class="note">${one.text}</p>`;
    case 'bars':
      return one.rows.length > 0 ? html`<h2>${one.title}</h2>${barsSvg(one)}` : html``;
    case 'line':
      return html`<h2>${one.title}</h2>${lineSvg(one)}`;
    case 'waterfall':
      return html`<h2>${one.title}</h2>${waterfallSvg(one)}`;
    case 'table':
      return one.rows.length > 0 ? table(one) : html``;
  }
}

function table({ title, columns, rows, of }: ReportTable): Html {
  const shown = columns.flatMap((column, i) => (rows.some((row) => (row[i] ?? '') !== '') ? [{ column, i }] : []));
  const side = ({ type }: SheetColumn) => (type === 'number' || type === 'money' ? 'right' : '');
  return html`<h2>${title}</h2>
<table><thead><tr>${shown.map(({ column }) => html`<th class="${side(column)}">${column.label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${shown.map(({ column, i }) => html`<td class="${side(column)}">${said(row[i] ?? null, column)}</td>`)}</tr>`,
  )}</tbody></table>
${of > rows.length && html`<p class="note">${rows.length} of ${of.toLocaleString('en')}; the workbook has all of them.</p>`}`;
}

function said(value: Cell, { type }: SheetColumn): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return value.toLocaleString('en', { maximumFractionDigits: type === 'money' ? 2 : 1 });
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (type !== 'day' && type !== 'moment') return value;
  const at = new Date(type === 'day' ? `${value}T12:00:00` : value);
  return Number.isNaN(at.getTime())
    ? value
    : at.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
}
