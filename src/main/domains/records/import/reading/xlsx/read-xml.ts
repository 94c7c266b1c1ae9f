import { SaxesParser } from 'saxes';
import { ImportFileError } from '../import-file-error.ts';
import { limits } from '../limits.ts';
import { brokenWorkbook } from './workbook-error.ts';
import type { ZipPart } from './workbook-zip.ts';

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Feeds a part of a workbook through a strict XML reader and yields how many bytes it has read after each piece,
 * so that the caller can hand on what the handlers collected. Nothing outside the part is ever fetched or expanded: a DTD is refused.
 */
export async function* readXml(part: ZipPart, fileName: string, handlers: XmlHandlers): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let run = 0;
  let read = 0;
  parser.on('doctype', () => {
    throw unsafeXml(fileName, 'declares its own document type');
  });
  parser.on('opentag', (tag) => {
    run = 0;
    if (++depth > limits.xmlDepth) throw unsafeXml(fileName, `nests deeper than ${limits.xmlDepth} levels`);
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(localName(tag.name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);

  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of part.stream) {
      const bytes: Uint8Array = piece;
      decoder ??= new TextDecoder(xmlEncoding(bytes));
      read += bytes.length;
      run += bytes.length;
      if (run > limits.xmlRunBytes) throw unsafeXml(fileName, 'holds a single text of several megabytes');
      parser.write(decoder.decode(bytes, { stream: true }));
      yield read;
    }
    parser.close();
  } catch (error) {
    throw brokenWorkbook(fileName, error);
  } finally {
    part.stream.destroy();
  }
}

function xmlEncoding(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function unsafeXml(fileName: string, what: string): ImportFileError {
  return new ImportFileError(
    'unsafe-xml',
    `“${fileName}” was not opened because its content ${what}, which no spreadsheet program writes.`,
    'Open it in Excel or LibreOffice, save it as a new .xlsx, and choose that file.',
  );
}
