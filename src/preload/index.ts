import { ipcRenderer } from 'electron';

/*
 * A closed door. It asks the app for one message port and hands that to the page when the page asks for it; it puts
 * nothing on `window`, and after that it does nothing.
 */
const channel = 'throughline-port';

const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once(channel, ({ ports: [given] }) => {
    if (given) resolve(given);
  });
});
ipcRenderer.send(channel);

window.addEventListener('message', function greet({ source, data }) {
  if (source !== window || data !== 'throughline-hello') return;
  window.removeEventListener('message', greet);
  void port.then((given) => window.postMessage(channel, window.location.origin, [given]));
});
