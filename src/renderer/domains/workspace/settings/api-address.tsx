import { Copy, ExternalLink } from 'lucide-react';
import { buttonClasses, IconButton, notify } from '../../../ui/index.ts';
import { Line, Section } from './section.tsx';

/** Scripts reach the same app over HTTP; in the desktop app that is off unless it is served. */
export function ApiAddress({ host }: { host: 'electron' | 'browser' }) {
  if (host === 'electron') {
    return (
      <Section title="For scripts">
        <Line
          label="API"
          hint="Start the app with “npm run serve” to reach it over HTTP. It prints its address and uses a token of your own."
        />
      </Section>
    );
  }
  const address = `${window.location.origin}/api/v1`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => notify({ tone: 'good', message: 'The address is copied.' }),
      () => notify({ tone: 'bad', message: 'The browser refused to copy.', detail: address }),
    );
  return (
    <Section
      title="For scripts"
      text="Everything the app does, over HTTP on this laptop. The token is the one printed at the start."
    >
      <Line label="API" hint={address}>
        <IconButton icon={Copy} label="Copy the address" onClick={() => void copy()} />
        <a className={buttonClasses()} href="/api/docs" target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden className="size-3.5" />
          Reference
        </a>
      </Line>
    </Section>
  );
}
