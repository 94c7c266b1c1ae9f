import type { Job } from '../../../../../contract/base.ts';
import { importOptions } from '../../../../../contract/records/imports.ts';
import { AppError } from '../../../../platform/app-error.ts';
import type { CallContext } from '../../../../platform/boundary/boundary.ts';
import type { ImportsService } from '../import-service.ts';
import { readForm } from './read-form.ts';
import type { Uploads } from './uploads.ts';

export type AnswerFiles = (request: Request, context: CallContext) => Promise<Response | undefined>;

/** Answers the calls that carry files as streams, which no call of the contract can; undefined for any other. */
export function answerFiles(uploads: Uploads, imports: () => ImportsService): AnswerFiles {
  return async (request, { actor }) => {
    const url = new URL(request.url);
    if (request.method !== 'POST') return undefined;
    if (url.pathname === '/api/v1/uploads') {
      const name = url.searchParams.get('name');
      if (!name?.trim()) throw invalid('name', 'The name of the file is missing: POST /api/v1/uploads?name=deals.csv.');
      if (!request.body) throw invalid('body', `“${name.slice(0, 200)}” is empty.`);
      const announced = Number(request.headers.get('content-length') ?? 0);
      const upload = await uploads.receive(name, request.body, announced || undefined);
      return Response.json(upload, { status: 201 });
    }
    if (url.pathname !== '/api/v1/imports') return undefined;
    // Whether there is a workspace at all is worth knowing before 2 GB are on their way.
    const service = imports();
    const { upload, fields } = await readForm(request, uploads);
    if (!upload) throw invalid('file', 'The form has no part “file”.');
    try {
      const job = await service.start(actor, { ...optionsFrom(fields), upload: upload.upload });
      return Response.json(job satisfies Job, { status: 202 });
    } catch (error) {
      await uploads.remove(upload.upload);
      throw error;
    }
  };
}

const jsonFields = new Set(['mapping', 'readings', 'stages']);

function optionsFrom(fields: Record<string, string>) {
  const given = Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, jsonFields.has(name) ? parseJson(name, text) : text]),
  );
  const { success, data, error } = importOptions.safeParse(given);
  if (success) return data;
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new AppError('INVALID_INPUT', issues.map(({ path, message }) => `${path}: ${message}`).join(' '), {
    remedy: 'Correct the fields named here and send it again.',
    issues,
  });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(name, `${name} is not JSON.`);
  }
}

const invalid = (path: string, message: string): AppError =>
  new AppError('INVALID_INPUT', message, {
    remedy: 'Correct it and send it again.',
    issues: [{ path, message }],
  });
