import { Button, Progress } from '../../../../ui/index.ts';
import { stopSending } from '../choose-file.ts';
import { sizeWords } from '../import-words.ts';

interface SendingFileProps {
  name: string;
  sent: number;
  total: number;
}

/** How much of the file is here. Said aloud at each quarter only. */
export function SendingFile({ name, sent, total }: SendingFileProps) {
  const quarters = Math.floor((4 * sent) / total) * 25;
  return (
    <div className="flex flex-col gap-2 rounded-2 border border-line bg-panel p-4">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate font-medium" dir="auto">
          {name}
        </p>
        <span className="num text-sm text-ink-3">
          {sizeWords(sent)} of {sizeWords(total)}
        </span>
        <Button size="sm" onClick={stopSending}>
          Cancel
        </Button>
      </div>
      <Progress label={`Taking in ${name}`} done={sent} total={sent > 0 ? total : undefined} />
      <p role="status" className="sr-only">
        {`Taking in ${name}: ${quarters.toString()} %`}
      </p>
    </div>
  );
}
