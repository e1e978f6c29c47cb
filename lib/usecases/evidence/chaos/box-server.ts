import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boxAddress, handleBox } from '@/lib/cli/server/box-handler';

/** The ballot box as the server offers it, without the pages around it. */
export async function startBoxServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const address = boxAddress(request.url);
    if (address) void handleBox(request, response, address, false);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
