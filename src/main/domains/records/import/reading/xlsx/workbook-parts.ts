import { ImportFileError } from '../import-file-error.ts';
import type { Sheet } from '../import-table.ts';
import { limits } from '../limits.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';
import type { WorkbookZip } from './workbook-zip.ts';

export interface WorkbookSheet extends Sheet {
  part: string;
}

interface WorkbookParts {
  sheets: WorkbookSheet[];
  stylesPart: string | null;
  sharedStringsPart: string | null;
  /** Dates count from 1904 in workbooks that began on a Mac. */
  from1904: boolean;
}

/** Finds out which sheets a workbook has and in which parts of the zip they lie. */
export async function readWorkbookParts(zip: WorkbookZip, fileName: string): Promise<WorkbookParts> {
  const packageLinks = await readLinks(zip, '', '_rels/.rels', fileName);
  const main = packageLinks.find((link) => link.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = await readLinks(zip, folder, `${folder}_rels/${main.slice(folder.length)}.rels`, fileName);
  const linkedPart = (kind: string) => links.find((link) => link.type.endsWith(`/${kind}`))?.target ?? null;

  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  const known = await readSmallPart(zip, main, fileName, (name, attributes) => {
    if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet' || attributes.name === undefined) return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const link = links.find((each) => each.id === id);
    // Chart and dialog sheets have no cells.
    if (link === undefined || !link.type.endsWith('/worksheet')) return;
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    sheets.push({ name: attributes.name, hidden, part: link.target });
  });
  if (!known) throw notWorkbook(zip, fileName);
  return { sheets, stylesPart: linkedPart('styles'), sharedStringsPart: linkedPart('sharedStrings'), from1904 };
}

interface Link {
  id: string;
  type: string;
  target: string;
}

async function readLinks(zip: WorkbookZip, folder: string, part: string, fileName: string): Promise<Link[]> {
  const links: Link[] = [];
  await readSmallPart(zip, part, fileName, (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
    if (mode === 'External') return;
    links.push({ id, type, target: target.startsWith('/') ? target.slice(1) : withoutDots(folder + target) });
  });
  return links;
}

function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readSmallPart(
  zip: WorkbookZip,
  part: string,
  fileName: string,
  open: XmlHandlers['open'],
): Promise<boolean> {
  const found = await zip.open(part, limits.smallPartBytes);
  if (found === null) return false;
  const handlers = { open, close: () => undefined, text: () => undefined };
  for await (const _ of readXml(found, fileName, handlers));
  return true;
}

/** A zip that is not a workbook is usually one of a few things that a person takes for one. */
function notWorkbook(zip: WorkbookZip, fileName: string): ImportFileError {
  const parts = zip.parts();
  const holds = (start: string) => parts.some((part) => part.startsWith(start));
  const say = (what: string, remedy: string) => new ImportFileError('not-a-table', `“${fileName}” ${what}.`, remedy);
  if (zip.has('xl/workbook.bin')) {
    return say(
      'is a binary Excel workbook (.xlsb), which cannot be read',
      'Open it in Excel, save it as .xlsx, and choose that file.',
    );
  }
  if (zip.has('content.xml')) {
    return say(
      'is an OpenDocument file, which cannot be read',
      'Open it in LibreOffice, save it as .xlsx or CSV (UTF-8), and choose that file.',
    );
  }
  if (holds('word/') || holds('ppt/'))
    return say(
      'is a document, not a table',
      'Copy the table into a spreadsheet, save it as .xlsx, and choose that file.',
    );
  if (holds('index/'))
    return say(
      'is a Numbers file, which cannot be read',
      'Open it in Numbers, export it to Excel or CSV, and choose that file.',
    );
  return say('is a zip archive without a workbook in it', 'Unpack it and choose the CSV or Excel file inside.');
}
