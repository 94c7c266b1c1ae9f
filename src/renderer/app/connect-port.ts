import { RPCLink } from '@orpc/client/message-port';
import { type Connection, createConnectionState } from './connect-state.ts';

const hello = 'throughline-hello';
const handover = 'throughline-port';

/** Asks the preload for the one port it holds. Nothing else of Electron is within reach of the page. */
export function connectPort(page: Window): Connection {
  const { enter, ...state } = createConnectionState();
  const link = new Promise<RPCLink<Record<never, never>>>((resolve) => {
    const receive = ({ source, origin, data, ports: [port] }: MessageEvent) => {
      if (source !== page || origin !== page.origin || data !== handover || !port) return;
      page.removeEventListener('message', receive);
      const opened = new RPCLink<Record<never, never>>({ port });
      port.addEventListener('close', () => enter('lost'));
      port.start();
      enter('connected');
      resolve(opened);
    };
    page.addEventListener('message', receive);
    page.postMessage(hello, page.origin);
  });
  return {
    ...state,
    link: {
      async call(path, input, options) {
        if (state.state() === 'lost') throw new Error('The connection to the app is closed.');
        return await (await link).call(path, input, options);
      },
    },
  };
}
