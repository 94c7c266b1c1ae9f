/**
 * What a page of the app may load and run. Scripts come from the app alone, never inline; so do style sheets, but for those with the nonce.
 * `style-src-attr` stays open because positioned controls (menus, virtual rows, drag and drop) set style attributes.
 */
export function pagePolicy(styleNonce: string, connections: string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connections].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For answers that are data: should one ever be shown as a page, it can load and run nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Sent with every answer of either host. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};
