import { useMutation } from '@tanstack/react-query';
import { FolderDown } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { Button } from '../../../ui/index.ts';
import { Line, Section } from './section.tsx';
import { fileName, sizeWords } from './size-words.ts';

export function ExportEverything() {
  const { mutate, data, isPending } = useMutation(orpc.workspace.exportEverything.mutationOptions());
  return (
    <Section
      title="Export everything"
      text="Your data is yours: a SQLite copy that any database tool opens, and every table as JSON lines."
    >
      <Line label="Write it to a folder" hint={data ? data.folder : 'A new folder beside the workspace file.'}>
        <Button icon={FolderDown} busy={isPending} onClick={() => mutate({})}>
          Export everything
        </Button>
      </Line>
      {data ? (
        <ul className="px-4 py-2 text-sm text-ink-2">
          {data.files.map(({ file, bytes }) => (
            <li key={file} className="flex gap-4 py-0.5">
              <span className="cut min-w-0 flex-1">{fileName(file)}</span>
              <span className="num text-ink-3">{sizeWords(bytes)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
