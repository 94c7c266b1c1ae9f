import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { csvLine } from '../../../../platform/sheets/csv-cell.ts';
import { byteOrderMark } from '../../../../platform/sheets/csv-text.ts';

export type FailedRows = {
  add(row: number, cells: readonly string[], reason: string): void;
  /** The file is there under its name only when it is complete, and only when a row failed. */
  finish(): void;
  discard(): void;
};

const piece = 64 * 1024;

/** Keeps rows that could not be read as they came, each with its reason, for the person to correct and import again. */
export function failedRows(path: string, headers: readonly string[]): FailedRows {
  const unfinished = `${path}.part`;
  let file: number | undefined;
  let waiting = '';
  rmSync(path, { force: true });
  const write = () => {
    file ??= openSync(unfinished, 'w');
    writeSync(file, waiting);
    waiting = '';
  };
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    add(row, cells, reason) {
      if (file === undefined && waiting === '') waiting = byteOrderMark + csvLine([...headers, 'Row', 'Reason']);
      // What stood beyond the last header stays behind the reason, so that the columns keep their places.
      waiting += csvLine([...cells.slice(0, headers.length), row, reason, ...cells.slice(headers.length)]);
      if (waiting.length > piece) write();
    },
    finish() {
      if (waiting !== '') write();
      if (file === undefined) return;
      close();
      renameSync(unfinished, path);
    },
    discard() {
      close();
      rmSync(unfinished, { force: true });
    },
  };
}
