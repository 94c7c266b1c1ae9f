import { z } from 'zod';
import type { Failure } from '../../../ui/index.ts';
import type { UploadedFile } from './wizard-state.ts';

const answer = z.object({ upload: z.string(), fileName: z.string().optional(), bytes: z.number().optional() });
const problem = z.object({ detail: z.string(), remedy: z.string().optional(), code: z.string().optional() });

/** A refusal in words for a person. */
export class FileRefused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends a file as it lies on the disk. An XMLHttpRequest, as `fetch` does not tell how much has been sent. */
export function sendFile(file: File, onSent: (bytes: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (message: string, remedy: string, code?: string) =>
      reject(new FileRefused({ message, remedy, code, subject: file.name }));
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const body = parsed(request.responseText);
      const { data } = answer.safeParse(body);
      if (request.status < 300 && data) return resolve({ fileName: file.name, bytes: file.size, ...data });
      const { data: said } = problem.safeParse(body);
      refuse(
        said?.detail ?? `The file was not taken (${request.status.toString()}).`,
        said?.remedy ?? 'Choose it again; nothing has been imported.',
        said?.code,
      );
    };
    request.onerror = () =>
      refuse(
        'The file could not be sent.',
        'If it was moved or changed since you chose it, or is open in another program, choose it again.',
      );
    signal.addEventListener('abort', () => request.abort());
    request.onabort = () => reject(signal.reason);
    request.send(file);
  });
}
