const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** What was typed as an address of a page, with https in front where nothing stood; null for nothing typed. */
export function webAddress(text: string): { address: string | null } | { problem: string } {
  const typed = text.trim();
  if (typed === '') return { address: null };
  const address = hasScheme.test(typed) && !/^[^:/]+:\d/.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const fits = url && /^https?:$/.test(url.protocol) && /\.|^localhost$/.test(url.hostname);
  return fits ? { address: url.href } : { problem: 'Type a web address, such as https://example.com/page.' };
}

/** "docs.example.com/setup": an address as it is read, not as it is opened. */
export function shortAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return address;
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`;
}
