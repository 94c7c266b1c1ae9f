import { PassThrough, Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { AppError } from '../../../../platform/app-error.ts';
import type { Upload, Uploads } from './uploads.ts';

export type ImportForm = { upload: Upload | undefined; fields: Record<string, string> };

const mostFieldBytes = 256 * 1024;

/** Reads a multipart form whose file goes straight to disk. */
export async function readForm(request: Request, uploads: Uploads): Promise<ImportForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body) throw unreadable('The request has no body.');
  const fields: Record<string, string> = {};
  let receiving: Promise<Upload> | undefined;
  let refused: AppError | undefined;
  let giveUp: (error: unknown) => void = () => {};
  const parser = parserFor({ 'content-type': type });
  parser.on('field', (name, value, _, cut) => {
    if (cut) refused ??= unreadable(`The field “${name.slice(0, 60)}” is longer than ${mostFieldBytes / 1024} KB.`);
    fields[name] = value;
  });
  parser.on('file', (name, stream, fileName) => {
    if (name !== 'file' || receiving) {
      refused ??= unreadable(`The form has a file “${name.slice(0, 60)}” that is not expected.`);
      stream.on('error', () => {}).resume();
      return;
    }
    const announced = Number(request.headers.get('content-length') ?? 0);
    // Takes up the parser's stream at once: what fails before somebody listens would end the process.
    const part = new PassThrough();
    part.on('error', () => {});
    stream.on('error', (error) => part.destroy(error));
    stream.pipe(part);
    receiving = uploads.receive(fileName || 'file.csv', part, announced || undefined);
    receiving.catch((error: unknown) => giveUp(error));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
      const broken = (error: unknown) => {
        body.unpipe(parser);
        body.destroy();
        reject(error);
      };
      giveUp = broken;
      parser.on('finish', resolve);
      parser.on('error', broken);
      body.on('error', (error) => {
        parser.destroy();
        broken(error);
      });
      body.pipe(parser);
    });
  } catch (error) {
    const upload = await receiving?.catch(() => undefined);
    if (upload) await uploads.remove(upload.upload);
    throw error instanceof AppError ? error : unreadable('The form ends before it is complete.', error);
  }
  const upload = await receiving;
  if (refused) {
    if (upload) await uploads.remove(upload.upload);
    throw refused;
  }
  return { upload, fields };
}

function parserFor(headers: BusboyHeaders): Busboy {
  try {
    return new Busboy({ headers, limits: { fieldSize: mostFieldBytes, fields: 20, files: 2, parts: 30 } });
  } catch (error) {
    throw unreadable('The request is not a multipart form.', error);
  }
}

const unreadable = (message: string, cause?: unknown): AppError =>
  new AppError('UNREADABLE_REQUEST', message, {
    remedy: 'Send multipart/form-data with the parts file and kind, as /api/docs shows.',
    cause,
  });
