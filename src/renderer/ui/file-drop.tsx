import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { cx } from './class-names.ts';
import { sortFiles } from './file-drop-rules.ts';

interface FileDropProps {
  title: string;
  /** What fits: "CSV or Excel, up to 2 GB". */
  hint: string;
  /** Endings with their point: [".csv", ".xlsx"]. */
  endings: string[];
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

export function FileDrop({ title, hint, endings, multiple = false, disabled, onFiles }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = (list: FileList | null) => {
    const { fitting, problem: reason } = sortFiles([...(list ?? [])], endings, multiple);
    setProblem(reason);
    if (fitting.length > 0) onFiles(fitting);
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(!disabled);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (!disabled) take(event.dataTransfer.files);
    },
  };
  return (
    <div>
      <label
        {...dropping}
        htmlFor={id}
        className={cx(
          'flex flex-col items-center gap-1 rounded-2 border border-dashed px-6 py-8 text-center transition-colors',
          'focus-within:outline-2 focus-within:outline-thread',
          over ? 'border-thread bg-thread-soft' : 'border-control-line bg-panel hover:bg-hover',
          disabled && 'opacity-50',
        )}
      >
        <FileUp aria-hidden className="mb-1 size-6 text-ink-3" />
        <span className="text-md font-medium">{over ? 'Drop it here' : title}</span>
        <span className="text-sm text-ink-3">{hint}</span>
        <input
          id={id}
          type="file"
          className="sr-only"
          accept={endings.join(',')}
          multiple={multiple}
          disabled={disabled}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </label>
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-xs font-medium text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
