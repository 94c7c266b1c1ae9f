import { ImportFileError } from '../import-file-error.ts';
import type { Encoding } from './detect-encoding.ts';

/** Text holds hardly any control characters. A few NUL bytes are let through: they are reported by row. */
export function refuseBinary(sample: Buffer, encoding: Encoding, fileName: string): void {
  if (encoding.startsWith('utf-16')) return;
  let controls = 0;
  let nuls = 0;
  for (const byte of sample) {
    if (byte > 31) continue;
    if (byte === 0) nuls++;
    else if (byte < 7 || (byte > 13 && byte !== 26 && byte !== 27)) controls++;
  }
  if (nuls > sample.length / 3) {
    throw new ImportFileError(
      'not-a-table',
      `“${fileName}” is not a text file: it consists mostly of NUL bytes.`,
      'The file is probably damaged. Export it again and choose the new file.',
    );
  }
  if (controls > sample.length / 20) {
    throw new ImportFileError(
      'not-a-table',
      `“${fileName}” is not a text file.`,
      'Choose a CSV or Excel (.xlsx) file.',
    );
  }
}
