import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../../contract/workspace.ts';
import { guardHeaders, pagePolicy } from './page-policy.ts';

export type PageDocument = { html: string; headers: Record<string, string> };

/**
 * The page itself, as it is sent this time: with the look it is to be painted in from the start, and with the nonce
 * that lets the controls add the few style sheets which they can only write while they run (a locked scroll).
 */
export async function pageDocument(
  rendererDir: string,
  { theme, zoom }: Pick<Settings, 'theme' | 'zoom'>,
  connections: string[] = [],
): Promise<PageDocument> {
  const nonce = randomBytes(16).toString('base64');
  const built = await readFile(join(rendererDir, 'index.html'), 'utf8');
  const html = built
    .replace('<html ', `<html data-look="${theme} ${zoom}" `)
    .replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
  return {
    html,
    headers: {
      ...guardHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce, connections),
    },
  };
}
