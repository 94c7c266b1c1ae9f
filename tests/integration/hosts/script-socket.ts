import { WebSocket as NodeSocket } from 'ws';

/** The socket of Node, which can send headers, in the shape of a browser's. */
export function scriptSocket(address: string, headers: Record<string, string>) {
  const socket = new NodeSocket(address, { headers });
  const shape: Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState' | 'binaryType'> = {
    binaryType: 'arraybuffer',
    get readyState() {
      return socket.readyState;
    },
    send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) =>
      socket.send(typeof data === 'string' ? data : ''),
    addEventListener: (...args: unknown[]) => Reflect.apply(socket.addEventListener, socket, args),
    removeEventListener: (...args: unknown[]) => Reflect.apply(socket.removeEventListener, socket, args),
  };
  socket.on('error', () => undefined);
  return Object.assign(shape, { terminate: () => socket.terminate() });
}
