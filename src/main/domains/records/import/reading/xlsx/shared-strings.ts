import { limits } from '../limits.ts';
import { cellText } from './cell-text.ts';
import { readXml } from './read-xml.ts';
import type { WorkbookZip } from './workbook-zip.ts';

/** Workbooks keep each distinct text once; cells refer to it by its index. */
export async function readSharedStrings(zip: WorkbookZip, part: string | null, fileName: string): Promise<string[]> {
  const found = part === null ? null : await zip.open(part, limits.sharedStringsBytes);
  if (found === null) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const handlers = {
    open(name: string) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name: string) {
      if (name === 'si') strings.push(cellText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(piece: string) {
      if (inText) text += piece;
    },
  };
  for await (const _ of readXml(found, fileName, handlers));
  return strings;
}
