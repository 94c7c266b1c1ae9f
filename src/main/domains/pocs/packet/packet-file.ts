import { createCipheriv, createHash, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { PacketContent } from '../../../../contract/pocs/packets.ts';
import { escapeText } from '../../../../packet/html.ts';
import { asSent } from '../../../../packet/packet-body.ts';
import { type Locked, type Opened, type PacketData, rounds } from '../../../../packet/packet-data.ts';
import { brandStyle } from './brand-colour.ts';
import { packetScript, packetStyle } from './page.gen.ts';

const derive = promisify(pbkdf2);

export type PacketAsked = { content: PacketContent; key: string; passphrase?: string };

/** The packet as one file: it asks for nothing from anywhere, and its policy would not let it. */
export async function packetFile({ content, key, passphrase }: PacketAsked): Promise<string> {
  const opened: Opened = { content, key };
  const data: PacketData = passphrase ? { locked: await lock(opened, passphrase) } : { opened };
  const style = `${packetStyle}${brandStyle(content.branding.colour)}`;
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(packetScript)}'`,
    `style-src '${digestOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = passphrase ? 'A protected plan' : escapeText(content.name);
  const body = passphrase
    ? '<noscript><p>This plan is protected. Open it in a browser in which scripts may run.</p></noscript>'
    : asSent(content).safe;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="packet">${body}</div>
<script type="application/json" id="packet-data">${jsonInHtml(data)}</script>
<script>${packetScript}</script>
</body>
</html>
`;
}

/** The plan as it stands, without a script or a key: what is printed. */
export const asSentFile = (content: PacketContent): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>${escapeText(content.name)}</title><style>${packetStyle}${brandStyle(content.branding.colour)}</style></head><body><div id="packet">${asSent(content).safe}</div></body></html>`;

/** What a shared plan looks like in the app's own preview: the same markup and style, and no script. */
export const previewOf = (content: PacketContent) => ({
  html: asSent(content).safe,
  style: `${packetStyle}${brandStyle(content.branding.colour)}`,
});

const digestOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** JSON that cannot end the element it stands in, nor a line of a script. */
const jsonInHtml = (data: PacketData): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

async function lock(opened: Opened, passphrase: string): Promise<Locked> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await derive(passphrase.normalize('NFKC'), salt, rounds, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(opened)), cipher.final(), cipher.getAuthTag()]);
  return {
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    rounds,
    data: sealed.toString('base64'),
    company: opened.content.branding.company,
  };
}
