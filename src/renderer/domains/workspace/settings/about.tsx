import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { Mark } from '../../../app/frame/mark.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, SkeletonText, Tag, type Tone } from '../../../ui/index.ts';
import { ApiAddress } from './api-address.tsx';
import { Line, Section } from './section.tsx';

const KEYCHAIN: Record<'ready' | 'locked' | 'missing', { tone: Tone; word: string }> = {
  ready: { tone: 'good', word: 'ready' },
  locked: { tone: 'warn', word: 'locked' },
  missing: { tone: 'warn', word: 'not available' },
};

const HOSTS = { electron: 'Desktop app', browser: 'In your browser, served from this laptop only' };

export default function About() {
  const {
    data: health,
    error,
    refetch,
    isFetching,
  } = useQuery({
    ...orpc.workspace.health.queryOptions(),
    // A keychain may have been unlocked since; looking here looks again.
    staleTime: 0,
  });
  if (error && !health) {
    return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!health) return <SkeletonText lines={5} />;
  const { tone, word } = KEYCHAIN[health.keychain.state];
  return (
    <>
      <div className="mb-6 flex items-center gap-3">
        <Mark className="size-9" />
        <div>
          <p className="text-lg font-semibold">Throughline</p>
          <p className="num text-sm text-ink-3">Version {health.version}</p>
        </div>
      </div>
      <Section title="This installation">
        <Line label="Runs as" hint={HOSTS[health.host]} />
        <Line label="Keychain" hint={health.keychain.detail}>
          <Tag tone={tone}>{word}</Tag>
        </Line>
        {health.problem ? (
          <Line label="Needs attention" hint={health.problem}>
            <Tag tone="bad">problem</Tag>
          </Line>
        ) : null}
      </Section>
      <ApiAddress host={health.host} />
      <Section title="Licences">
        <Line
          label="Built on open source"
          hint="React, SQLite, oRPC, TanStack, Radix UI, Tailwind CSS, Lucide and Inter among others, each under its own licence."
        />
      </Section>
    </>
  );
}
