/**
 * HTML that is safe to show. Whatever is put into `html` is escaped unless it is such HTML itself, so that a text
 * of a plan, whoever wrote it, is never anything but text.
 */
export type Html = { readonly safe: string };
type Part = string | number | false | null | undefined | Html | readonly Part[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Marks that turn the direction of text around can make a sentence read as another; they do not leave with it. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const control = /\p{Cc}/gu;

export const escapeText = (text: string): string =>
  text
    .replace(turning, '')
    .replace(control, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const textOf = (part: Part): string => {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('safe' in part) return part.safe;
  return part.map(textOf).join('');
};

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  safe: strings.reduce((whole, text, i) => whole + textOf(parts[i - 1]) + text),
});

/** An address that may be linked to: anything else is shown as text only. */
export const webAddress = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
};

/** Lines and paragraphs as they were typed. */
export const lines = (text: string): Html =>
  html`${text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)}`;
