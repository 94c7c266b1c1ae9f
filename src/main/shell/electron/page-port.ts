import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import type { App } from '../../app-shape.ts';
import { isOwnPage } from './app-protocol.ts';

const channel = 'throughline-port';

/** Each page that loads asks once, through the preload, for its port; the port of the page before it is closed. */
export function handOutPorts(app: Pick<App, 'port'>) {
  const handedOut = new WeakMap<WebContents, MessagePortMain>();
  ipcMain.on(channel, ({ sender, senderFrame }) => {
    if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url)) return;
    handedOut.get(sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    handedOut.set(sender, port1);
    app.port(guarded(port1), { actor: { kind: 'person' } });
    port1.start();
    senderFrame.postMessage(channel, null, [port2]);
  });
}

/** A message that cannot be read ends the port it came through, instead of becoming an error that nobody catches. */
function guarded(port: MessagePortMain): Parameters<App['port']>[0] {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on(event, listen) {
      if (event === 'close') port.on('close', () => listen());
      else if (event === 'message') port.on('message', (message) => void heard(() => listen(message)));
    },
  };
  async function heard(listen: () => unknown) {
    try {
      await listen();
    } catch (error) {
      console.error('The page sent a message that cannot be read; its port is closed.', error);
      port.close();
    }
  }
}
