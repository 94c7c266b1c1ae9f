import { useEffect } from 'react';
import { answerBytesAtMost } from '../../../../contract/pocs/packets.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { notify } from '../../../ui/index.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
const isAnswer = ({ name }: File) => name.toLowerCase().endsWith('.throughline-answer');

/** An answer may be dropped on any place of the app: the file names the POC that it belongs to. */
export function useAnswerDrop(): void {
  const go = useGo();
  useEffect(() => {
    const take = async (file: File) => {
      if (file.size > answerBytesAtMost) {
        notify({ tone: 'bad', message: `${file.name} is larger than any answer is, so it was not taken.` });
        return;
      }
      try {
        const { pocId, answerId } = await core.pocs.answers.receive({ file });
        go(`/pocs/${pocId}/answers/${answerId}`);
      } catch (error) {
        tell(error);
      }
    };
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    // Before any field below it: whatever takes other files has no use for these.
    const onDrop = (event: DragEvent) => {
      const [file] = [...(event.dataTransfer?.files ?? [])].filter(isAnswer);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void take(file);
    };
    // What nobody below the window took would be shown by the browser in place of the app.
    const onLeft = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop, { capture: true });
    window.addEventListener('drop', onLeft);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop, { capture: true });
      window.removeEventListener('drop', onLeft);
    };
  }, [go]);
}
