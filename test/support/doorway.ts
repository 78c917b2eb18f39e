import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door before a server, to be shut in the middle of what goes on: every connection through it breaks, and none opens. */
export interface Doorway {
  /** The URL given, through the door. */
  url: string;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

/** Puts a door before the server a URL names. */
export async function openDoorway(url: string): Promise<Doorway> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((inner) => {
    if (!isOpen) return void inner.destroy();
    const outer = keep(connect(Number(target.port), target.hostname));
    keep(inner).pipe(outer).pipe(inner);
    inner.on('close', () => outer.destroy());
    outer.on('close', () => inner.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  target.hostname = '127.0.0.1';
  const address = new URL(target);
  address.port = String((server.address() as AddressInfo).port);
  const shut = (): void => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: address.href,
    shut,
    open: () => void (isOpen = true),
    close: () => {
      shut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
