import { connect } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface WsProxy {
  /** `host:port`, as the Neon driver wants it. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * What stands before PostgreSQL at Neon: a WebSocket whose binary messages are the bytes of the connection. Forwards
 * every connection to the plain server of `url`.
 */
export async function startWsProxy(url: string): Promise<WsProxy> {
  const { hostname, port } = new URL(url);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket: WebSocket) => {
    const postgres = connect(Number(port), hostname);
    socket.on('message', (data: Buffer) => postgres.write(data));
    postgres.on('data', (data) => socket.send(data));
    socket.on('close', () => postgres.destroy());
    postgres.on('close', () => socket.close());
    for (const end of [socket, postgres]) end.on('error', () => postgres.destroy());
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    close: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
