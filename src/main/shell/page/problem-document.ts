import { type ProblemCode, problemStatus } from '../../../contract/problem.ts';

export type Refusal = {
  code: ProblemCode;
  detail: string;
  remedy: string;
  retryable?: boolean;
  status?: number;
  headers?: Record<string, string>;
};

/** A refusal by the host itself, before any call was reached. Same shape as the calls' own (RFC 9457). */
export function problemDocument({ code, detail, remedy, retryable = false, status, headers }: Refusal) {
  const document = {
    type: `urn:throughline:problem:${code.toLowerCase()}`,
    title: code.toLowerCase().replaceAll('_', ' '),
    status: status ?? problemStatus[code],
    code,
    detail,
    retryable,
    remedy,
  };
  return {
    status: document.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(document),
  };
}
