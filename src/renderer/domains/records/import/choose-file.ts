import { problemOf } from '../../../app/problems/problem.ts';
import type { Failure } from '../../../ui/index.ts';
import { FileRefused, sendFile } from './send-file.ts';
import { takeUploaded, useWizard } from './wizard-state.ts';

let stop: AbortController | undefined;

const emptyFile = (name: string): Failure => ({
  message: 'This file is empty.',
  subject: name,
  remedy: 'Export it again from where it comes from, then choose it here.',
});

/** Brings a file in. The one before stays until the new one is here whole. */
export async function chooseFile(file: File): Promise<void> {
  stop?.abort();
  const sending = new AbortController();
  stop = sending;
  const { name, size: total } = file;
  if (total === 0) {
    useWizard.setState({ step: 'file', refused: emptyFile(name), sending: null });
    return;
  }
  useWizard.setState({ step: 'file', job: null, refused: null, sending: { name, sent: 0, total } });
  try {
    const onSent = (sent: number) => useWizard.setState({ sending: { name, sent, total } });
    takeUploaded(await sendFile(file, onSent, sending.signal));
  } catch (error) {
    if (sending.signal.aborted) return;
    const refused = error instanceof FileRefused ? error.failure : { ...problemOf(error), subject: name };
    useWizard.setState({ sending: null, refused });
  }
}

export function stopSending(): void {
  stop?.abort();
  useWizard.setState({ sending: null });
}
