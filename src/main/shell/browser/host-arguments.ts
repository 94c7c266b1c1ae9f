import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../platform/app-error.ts';

export type HostArguments = { workspace?: string; home?: string; port: number; token?: string; json: boolean };

const usage = 'Known are --workspace FILE, --home FOLDER, --port N, --token T and --json.';

/** What the browser host was started with. Port 0 is whichever is free. */
export function hostArguments(args: string[]): HostArguments {
  const { values } = parsed(args);
  return {
    workspace: values.workspace === undefined ? undefined : resolve(values.workspace),
    home: values.home,
    port: portOf(values.port),
    token: tokenOf(values.token),
    json: values.json ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        workspace: { type: 'string' },
        home: { type: 'string' },
        port: { type: 'string' },
        token: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
    throw new AppError('INVALID_INPUT', `Throughline cannot start with these arguments: ${said}.`, {
      remedy: usage,
      cause,
    });
  }
}

function portOf(text = '0'): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new AppError('INVALID_INPUT', `"${text}" is not a port.`, {
    remedy: 'Give --port a number from 1 to 65535, or leave it out and a free one is taken.',
  });
}

/** It travels in a header and in an address, so it must fit in both as it is. */
function tokenOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.~+/=-]{1,512}$/.test(text)) return text;
  throw new AppError('INVALID_INPUT', 'The token holds characters that cannot stand in an address and a header.', {
    remedy: 'Use letters, digits and - . _ ~ only, or leave --token out and one is made.',
  });
}
