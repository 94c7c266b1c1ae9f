import { RPCLink } from '@orpc/client/websocket';
import { type Connection, createConnectionState } from './connect-state.ts';

type Link = RPCLink<Record<never, never>>;
type Socket = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState' | 'binaryType'>;

type Options = {
  dial(): Socket;
  /** Whether the host, where it answers, still knows this session. */
  knowsUs(): Promise<boolean>;
  /** After this long without a connection, calls no longer wait for one. */
  patience?: number;
  pauses?: number[];
};

const defaultPauses = [50, 200, 500, 1000, 2000, 4000];

/** A socket that is dialled again, ever more slowly, whenever it breaks. */
export function connectSocket({ dial, knowsUs, patience = 20_000, pauses = defaultPauses }: Options): Connection {
  const { enter, ...state } = createConnectionState();
  let ready = Promise.withResolvers<Link>();
  let failures = 0;
  let brokenSince: number | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const attempt = () => {
    pause = undefined;
    const socket = dial();
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      failures = 0;
      brokenSince = undefined;
      ready.resolve(new RPCLink({ websocket: socket }));
      enter('connected');
    });
    socket.addEventListener('close', () => void again(), { once: true });
  };

  const again = async () => {
    if (state.state() === 'connected') {
      ready = Promise.withResolvers();
      enter('reconnecting');
    }
    brokenSince ??= Date.now();
    const wait = pauses[Math.min(failures, pauses.length - 1)] ?? 0;
    failures += 1;
    pause = setTimeout(attempt, wait * (0.75 + Math.random() / 2));
    if (Date.now() - brokenSince > patience || !(await stillKnown())) giveUp();
  };

  const giveUp = () => {
    if (state.state() === 'connected') return;
    enter('lost');
    // Whoever waits is told; whoever asks later is told by `call`.
    ready.promise.catch(() => undefined);
    ready.reject(lost());
    ready = Promise.withResolvers();
  };

  // A host that does not answer may only be starting again; one that answers and does not know us will not let us in.
  const stillKnown = () => knowsUs().catch(() => true);

  const soon = () => {
    if (pause === undefined) return;
    clearTimeout(pause);
    attempt();
  };
  globalThis.addEventListener?.('online', soon);
  globalThis.document?.addEventListener('visibilitychange', soon);

  attempt();
  return {
    ...state,
    link: {
      async call(path, input, options) {
        if (state.state() === 'lost') throw lost();
        const link = await orAborted(ready.promise, options.signal);
        return await link.call(path, input, options);
      },
    },
  };
}

const lost = () => new Error('The connection to the app is lost. Open the address that was printed when it started.');

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await promise;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
