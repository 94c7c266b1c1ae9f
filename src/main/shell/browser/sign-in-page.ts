import { ownStylePolicy } from './own-style.ts';

const style = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(oklch(.985 .002 270),oklch(.175 .008 270));
color:light-dark(oklch(.22 .02 270),oklch(.95 .005 270));font:400 13.5px/1.55 "Inter Variable",Inter,ui-sans-serif,system-ui,sans-serif}
main{max-width:440px;margin:24px;padding:32px;border-radius:12px;background:light-dark(#fff,oklch(.21 .01 270));
border:1px solid light-dark(oklch(.92 .005 270),oklch(.28 .012 270))}
svg{width:28px;height:28px;stroke:light-dark(oklch(.52 .2 277),oklch(.72 .14 277));fill:none;stroke-width:2}
h1{margin:12px 0 8px;font-size:16px;font-weight:600}
p{margin:8px 0 0;color:light-dark(oklch(.45 .02 270),oklch(.76 .012 270))}
h1{text-wrap:balance}code{white-space:nowrap;font:500 12.5px ui-monospace,monospace;color:light-dark(oklch(.22 .02 270),oklch(.95 .005 270))}
`;

/** What a browser sees that has no session: how to get in, and nothing of what is inside. */
export function signInPage(wrongToken: boolean): { html: string; policy: string } {
  const title = wrongToken
    ? 'This link is not the one of this session'
    : 'Throughline is running, but this window has no key';
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Throughline</title><style>${style}</style></head>
<body><main><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 15c4 0 3-10 7-10s3 10 7 10"/><circle cx="3" cy="15" r="1.4"/><circle cx="17" cy="15" r="1.4"/></svg>
<h1>${title}</h1>
<p>Open the address that was printed in the terminal where Throughline was started. It ends in <code>?token=…</code> and lets this browser in for as long as Throughline runs.</p>
<p>Each start has its own address, unless one was chosen with <code>--token</code>. Scripts send the same token: <code>Authorization: Bearer …</code></p>
</main></body></html>
`;
  return { html, policy: ownStylePolicy(style) };
}
