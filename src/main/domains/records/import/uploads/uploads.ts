import { createWriteStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../platform/app-error.ts';
import { explainFileError } from '../../../../platform/files/explain-file-error.ts';
import { makeFolder } from '../../../../platform/files/make-folder.ts';
import { newId } from '../../../../platform/ids.ts';

export type Upload = { upload: string; fileName: string; bytes: number };
export type KeptUpload = Upload & { path: string };

export type Uploads = {
  /** Takes a file as it arrives and puts it on disk. */
  receive(fileName: string, body: AsyncIterable<Uint8Array>, announced?: number): Promise<Upload>;
  find(upload: string): KeptUpload;
  remove(upload: string): Promise<void>;
};

const mostBytes = 4096 * 2 ** 20;
/** Left free for the workspace itself, which grows by the import. */
const spareBytes = 64 * 2 ** 20;
const keptMs = 2 * 24 * 3_600_000;
const idPattern = /^[0-9a-f-]{36}$/;

/** Files on their way into a workspace. What nobody came back for is swept away at the next start. */
export function createUploads(folder: string, limit = mostBytes): Uploads {
  sweep(folder);
  const pathOf = (id: string) => join(folder, id);
  const noteOf = (id: string) => join(folder, `${id}.json`);

  return {
    async receive(fileName, body, announced) {
      const name = tidyName(fileName);
      if (announced !== undefined && announced > limit) throw tooLarge(name, limit);
      const id = newId();
      const unfinished = `${pathOf(id)}.part`;
      let bytes = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          bytes += chunk.length;
          done(bytes > limit ? tooLarge(name, limit) : null, chunk);
        },
      });
      try {
        makeFolder(folder);
        if (announced !== undefined) await refuseWithoutRoom(folder, name, announced);
        await pipeline(body, measure, createWriteStream(unfinished));
        const upload: Upload = { upload: id, fileName: name, bytes };
        await writeFile(noteOf(id), JSON.stringify(upload));
        await rename(unfinished, pathOf(id));
        return upload;
      } catch (error) {
        await Promise.all([rm(unfinished, { force: true }), rm(noteOf(id), { force: true })]);
        throw explainFileError(error, name);
      }
    },
    find(upload) {
      if (!idPattern.test(upload) || !existsSync(pathOf(upload)) || !existsSync(noteOf(upload))) {
        throw new AppError('NOT_FOUND', 'The file that was uploaded is no longer there.', {
          remedy: 'Choose the file again.',
        });
      }
      const kept = JSON.parse(readFileSync(noteOf(upload), 'utf8')) as Upload;
      return { ...kept, path: pathOf(upload) };
    },
    async remove(upload) {
      if (!idPattern.test(upload)) return;
      await Promise.all([rm(pathOf(upload), { force: true }), rm(noteOf(upload), { force: true })]);
    },
  };
}

/** Unfinished files of a former run, and files older than two days. A job that was interrupted may still need the rest. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  const oldest = Date.now() - keptMs;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.part') || statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}

async function refuseWithoutRoom(folder: string, name: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= bytes + spareBytes) return;
  const mb = (n: number) => Math.ceil(n / 2 ** 20).toLocaleString('en');
  throw new AppError(
    'DISK_FULL',
    `“${name}” has ${mb(bytes)} MB, and only ${mb(bavail * bsize)} MB are free on the disk that Throughline keeps its files on.`,
    { remedy: 'Free some space and try again.', retryable: true },
  );
}

const tooLarge = (name: string, limit: number): AppError =>
  new AppError('FILE_TOO_LARGE', `“${name}” is larger than ${Math.round(limit / 2 ** 20).toLocaleString('en')} MB.`, {
    remedy: 'Split it into smaller files, for example by year, and import them one after the other.',
  });

/** A name only to be shown: no folders, no control characters. */
function tidyName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .toWellFormed()
      .trim()
      .slice(0, 200) || 'file.csv'
  );
}
