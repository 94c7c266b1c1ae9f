import type { ComponentProps } from 'react';
import { Card } from '../../../ui/index.ts';
import { Timeline } from './timeline.tsx';
import { WriteNote } from './write-note.tsx';

/** What happened to a record, under the field that adds to it. */
export function RecordStory({ about, ...of }: ComponentProps<typeof Timeline> & ComponentProps<typeof WriteNote>) {
  return (
    <>
      <WriteNote about={about} />
      <Card title="Timeline">
        <Timeline {...of} />
      </Card>
    </>
  );
}
