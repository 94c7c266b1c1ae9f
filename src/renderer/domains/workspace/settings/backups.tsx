import { useMutation, useQuery } from '@tanstack/react-query';
import { DatabaseBackup, History } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, SkeletonText } from '../../../ui/index.ts';
import { backUpNow } from '../back-up.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { Line, Section } from './section.tsx';
import { sizeWords } from './size-words.ts';
import { whenWords } from './when-words.ts';

const REASONS = {
  daily: 'Made by itself, once a day',
  manual: 'Made by you',
  'before-update': 'Before an update of the file',
  'before-restore': 'What a restore replaced',
};

const SHOWN = 6;

export function Backups() {
  const { data, error } = useQuery(orpc.workspace.backups.queryOptions());
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const backUp = useMutation({ mutationFn: backUpNow });
  const items = data?.items ?? [];
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <Section
      title="Backups"
      text="A copy is made once a day and before every update of the file. Restoring keeps what it replaces, as one more copy."
    >
      <Line label="Back up now" hint="A whole copy of the file, made while you work on.">
        <Button icon={DatabaseBackup} busy={backUp.isPending} onClick={() => backUp.mutate()}>
          Back up now
        </Button>
      </Line>
      {error ? (
        <Banner tone="bad" className="rounded-none">
          {problemOf(error).message}
        </Banner>
      ) : null}
      {!data && !error ? (
        <div className="p-4">
          <SkeletonText lines={2} />
        </div>
      ) : null}
      {data && items.length === 0 ? (
        <Line label="No copies yet" hint="The first is made today, by itself, or now if you like." />
      ) : null}
      {shown.map(({ file, madeAt, bytes, reason }) => (
        <Line
          key={file}
          label={<time dateTime={madeAt}>{whenWords(madeAt)}</time>}
          hint={`${REASONS[reason]} · ${sizeWords(bytes)}`}
        >
          <Button look="quiet" icon={History} onClick={() => setChosen(file)}>
            Restore
          </Button>
        </Line>
      ))}
      {items.length > shown.length ? (
        <div className="px-3 py-1.5">
          <Button look="quiet" onClick={() => setAll(true)}>
            Show all {items.length}
          </Button>
        </div>
      ) : null}
      <RestoreDialog backup={items.find(({ file }) => file === chosen)} onClose={() => setChosen(null)} />
    </Section>
  );
}
