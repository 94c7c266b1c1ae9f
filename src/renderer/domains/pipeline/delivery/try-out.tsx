import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { core } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, Input } from '../../../ui/index.ts';

interface TryOutProps {
  channel: 'mail' | 'slack';
  /** Of mail: where the test goes, unless another address is typed. */
  start?: string;
}

/** Sends a short test and says what the other side answered. */
export function TryOut({ channel, start = '' }: TryOutProps) {
  const [to, setTo] = useState(start);
  const test = useMutation({
    meta: { handled: true },
    mutationFn: () => core.pipeline.schedules.tryOut({ channel, ...(channel === 'mail' && to !== '' ? { to } : {}) }),
  });
  const problem = test.error ? problemOf(test.error) : undefined;
  return (
    <div className="mt-4 flex flex-col gap-2 border-t pt-4">
      <div className="flex items-center gap-2">
        {channel === 'mail' ? (
          <Input
            type="email"
            className="w-64"
            aria-label="Where the test goes"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        ) : null}
        <Button icon={Send} busy={test.isPending} onClick={() => test.mutate()}>
          Send a test
        </Button>
      </div>
      {problem ? (
        <Banner tone="bad" title={problem.message}>
          {problem.remedy}
        </Banner>
      ) : test.data ? (
        <Banner tone="good">{test.data.said}</Banner>
      ) : null}
    </div>
  );
}
