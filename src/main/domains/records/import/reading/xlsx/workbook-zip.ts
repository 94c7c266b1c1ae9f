import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportFileError } from '../import-file-error.ts';
import { limits } from '../limits.ts';
import { brokenWorkbook } from './workbook-error.ts';

export interface ZipPart {
  stream: Readable;
  /** Once inflated. */
  bytes: number;
}

export interface WorkbookZip {
  has(part: string): boolean;
  parts(): string[];
  /** Null when there is no such part. Refuses parts that inflate to absurd sizes before reading any of them. */
  open(part: string, mostBytes: number): Promise<ZipPart | null>;
  close(): void;
}

export async function openWorkbookZip(path: string, fileName: string): Promise<WorkbookZip> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw brokenWorkbook(fileName, error);
  }
  // A damaged zip reports some faults as events; every read below also rejects, so this one adds nothing.
  zip.on('error', () => undefined);
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > limits.zipEntries) throw new Error(`it claims to hold ${zip.entryCount} parts`);
    for await (const entry of zip.eachEntry()) entries.set(partKey(entry.fileName), entry);
  } catch (error) {
    zip.close();
    throw brokenWorkbook(fileName, error);
  }
  return {
    has: (part) => entries.has(partKey(part)),
    parts: () => [...entries.keys()],
    async open(part, mostBytes) {
      const entry = entries.get(partKey(part));
      if (entry === undefined) return null;
      refuseUnsafe(entry, mostBytes, fileName);
      try {
        return { stream: await zip.openReadStreamPromise(entry), bytes: entry.uncompressedSize };
      } catch (error) {
        throw brokenWorkbook(fileName, error);
      }
    },
    close: () => zip.close(),
  };
}

/** Part names are compared without regard to case, and some programs write them with a leading slash. */
function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** The zip reader fails any part that inflates to more than it declares, so the declared size can be trusted here. */
function refuseUnsafe(entry: Entry, mostBytes: number, fileName: string): void {
  if (entry.isEncrypted()) {
    throw new ImportFileError(
      'password-protected',
      `“${fileName}” is protected with a password.`,
      'Open it in Excel, remove the password, save, and choose it again.',
    );
  }
  const { uncompressedSize, compressedSize } = entry;
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize <= mostBytes && (uncompressedSize < limits.ratioFloorBytes || ratio <= limits.inflateRatio))
    return;
  throw new ImportFileError(
    'inflates-too-much',
    `“${fileName}” would unpack to ${Math.ceil(uncompressedSize / 2 ** 20).toLocaleString('en')} MB from ${Math.ceil(compressedSize / 1024).toLocaleString('en')} KB. Files like that are made to exhaust a computer, so it was not opened.`,
    'If you trust where it comes from, open it in Excel, save the sheet as CSV (UTF-8), and choose that file.',
  );
}
