import type { Sent } from './message.ts';
import { NotSent } from './not-sent.ts';

/** Writes down what left this laptop. */
export type RecordDeparture = (destination: string, what: string, bytes: number | undefined) => Promise<void>;
/** Sends and writes down what left, also when it failed on the way. */
export type Departed = (what: string, send: () => Promise<Sent>) => Promise<void>;

export function createDeparted(record: RecordDeparture, onError: (error: unknown) => void): Departed {
  // Sent is sent: that it could not be written down is no reason to send it again.
  const note = (destination: string, what: string, bytes?: number) => record(destination, what, bytes).catch(onError);
  return async (what, send) => {
    try {
      const { destination, bytes } = await send();
      await note(destination, what, bytes);
    } catch (error) {
      if (error instanceof NotSent && error.perhapsLeftFor)
        await note(error.perhapsLeftFor, `${what}, which failed on the way`);
      throw error;
    }
  };
}
