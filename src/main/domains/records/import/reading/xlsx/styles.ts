import { limits } from '../limits.ts';
import { type CellFormat, cellFormat } from './number-format.ts';
import { readXml } from './read-xml.ts';
import type { WorkbookZip } from './workbook-zip.ts';

/** The number format of each cell style, by the index that cells refer to. */
export async function readStyles(zip: WorkbookZip, part: string | null, fileName: string): Promise<CellFormat[]> {
  const found = part === null ? null : await zip.open(part, limits.smallPartBytes);
  if (found === null) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let within = '';
  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'numFmts' || name === 'cellXfs') within = name;
      else if (within === 'numFmts' && name === 'numFmt')
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (within === 'cellXfs' && name === 'xf') formatIds.push(Number(attributes.numFmtId ?? 0));
    },
    close(name: string) {
      if (name === within) within = '';
    },
    text: () => undefined,
  };
  for await (const _ of readXml(found, fileName, handlers));
  return formatIds.map((id) => cellFormat(id, codes.get(id)));
}
