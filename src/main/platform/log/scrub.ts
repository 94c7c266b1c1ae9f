const hidden = '[hidden]';

/** Names of fields whose value is nobody's business, however they are spelled: `apiKey`, `x-api-key`, `API_KEY`. */
const secretName =
  /^(.*[_-])?(password|passwd|passphrase|pwd|secret|token|authorization|auth|cookie|set-?cookie|credentials?|api[_-]?key|private[_-]?key|access[_-]?key|client[_-]?secret|session[_-]?(id|token))s?$/i;
const camelTail = /(Password|Secret|Token|Cookie|Credential|ApiKey|PrivateKey|AccessKey)s?$/;

/** Secrets inside text: a header, a query, JSON in a string, the well-known shapes of keys. */
const inText: [RegExp, string][] = [
  [/\b(Bearer|Basic|Token)\s+[\w.~+/=-]{6,}/gi, `$1 ${hidden}`],
  [/([?&#;\s](?:[\w-]*(?:token|key|secret|password|auth|code|session)[\w-]*)=)[^&\s"'#;]+/gi, `$1${hidden}`],
  [/((?:authorization|cookie|set-cookie|x-api-key)["']?\s*[:=]\s*)(?!\s*["']?\[hidden\])[^\r\n,"'}]+/gi, `$1${hidden}`],
  // JSON in text, up to the quote that closes the one it opened with, however often they are escaped.
  [
    /((\\*["'])[\w-]*(?:token|secret|password|api_?-?key|authorization)[\w-]*\2\s*:\s*)(\\*["']).*?(?:(?<!\\)\3|$)/gis,
    `$1$3${hidden}$3`,
  ],
  [/\b(sk|pk|rk)-[\w-]{12,}/g, hidden],
  [/\b(gh[pousr]_|github_pat_|xox[abeoprs]-|glpat-|AKIA|AIza)[\w-]{10,}/g, hidden],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, hidden],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:)[^\s/@]+@/gi, `$1${hidden}@`],
];

/**
 * Takes out of a value whatever may be a secret: fields by their name, text by its shape, and each of
 * `known`, the secrets that this app itself holds. At the last moment before writing, so that no call can forget it.
 */
export function scrub(value: unknown, known: Iterable<string>): unknown {
  if (typeof value === 'string') return scrubText(value, known);
  if (Array.isArray(value)) return value.map((item) => scrub(item, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isSecret = secretName.test(name) || camelTail.test(name);
      const shown = isSecret && inner !== null && typeof inner !== 'boolean' ? hidden : scrub(inner, known);
      return [scrubText(name, known), shown];
    }),
  );
}

/** Longer text is cut: a log is for reading, and hostile text must not cost time. */
const longestText = 16_384;

function scrubText(text: string, known: Iterable<string>): string {
  let clean = text;
  for (const secret of known) {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      clean = clean.replaceAll(form, hidden);
    }
  }
  if (clean.length > longestText) clean = `${clean.slice(0, longestText)}… (${text.length} characters)`;
  for (const [pattern, replacement] of inText) clean = clean.replaceAll(pattern, replacement);
  return clean;
}
