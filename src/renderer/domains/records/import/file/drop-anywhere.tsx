import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sortFiles } from '../../../../ui/file-drop-rules.ts';
import { notify } from '../../../../ui/index.ts';
import { chooseFile } from '../choose-file.ts';
import { endings } from '../import-words.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file may be dropped on any place of the page; beside it, the browser would leave the app and show the file. */
export function DropAnywhere() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Only leaving the window itself goes to nothing.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      // The field in the middle has taken it already.
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      const { fitting, problem } = sortFiles([...(event.dataTransfer?.files ?? [])], endings, false);
      const [file] = fitting;
      if (problem) notify({ id: 'import-drop', tone: 'bad', message: problem });
      else if (file) void chooseFile(file);
    };
    // Before the window, where the app takes care of what was dropped and nobody took.
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded-3 border-2 border-dashed border-thread"
    >
      <span className="flex items-center gap-2 rounded-2 bg-thread px-4 py-2 font-semibold text-on-thread shadow-dialog">
        <FileUp className="size-5" /> Drop it anywhere to import it
      </span>
    </div>
  );
}
