import { useEffect, useRef } from 'react';

interface PacketPreviewProps {
  html: string;
  style: string;
}

/**
 * The packet exactly as it is made, in a tree of its own: its style does not reach the app, nor the app's it. It has
 * no script here; what it holds was escaped where it was made.
 */
export function PacketPreview({ html, style }: PacketPreviewProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const tree = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${style.replaceAll(':root', ':host')}:host{display:block;background:var(--bg);color:var(--ink);font:400 15px/1.5 ui-sans-serif,system-ui,sans-serif}#packet{pointer-events:none;zoom:.8}nav{position:static!important}`,
    );
    tree.adoptedStyleSheets = [sheet];
    const page = document.createElement('div');
    page.id = 'packet';
    page.innerHTML = html;
    for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
    for (const one of page.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
    tree.replaceChildren(page);
  }, [html, style]);
  return <div ref={host} role="img" aria-label="The packet as the customer will see it" />;
}
