import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';

type Doubled = Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>;
export type FarEnd = { deliver(data: unknown): void; disconnect(): void };

/** One end of a channel. What it posts arrives at the other end, which may have been given to a page. */
export class MessagePort extends EventEmitter implements Doubled {
  other: FarEnd | undefined;
  #started = false;
  #closed = false;
  #waiting: unknown[] = [];

  postMessage(message: unknown) {
    // Copied as between processes, so that what cannot cross fails here as it would there.
    if (!this.#closed) this.other?.deliver(structuredClone(message));
  }
  start() {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.deliver(data);
  }
  deliver(data: unknown) {
    if (this.#closed) return;
    if (!this.#started) this.#waiting.push(data);
    else setImmediate(() => !this.#closed && this.emit('message', { data, ports: [] }));
  }
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.other?.disconnect();
  }
  disconnect() {
    if (this.#closed) return;
    this.#closed = true;
    setImmediate(() => this.emit('close'));
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePort();
  readonly port2 = new MessagePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
