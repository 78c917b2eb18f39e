import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { developmentToken } from './api';

it('a refusal names the fields that are wrong, and what to do', async () => {
  const message = 'Unknown user. Choose from: admin, agent-09.';
  const problem = { detail: 'Some fields are not right.', errors: [{ field: 'user', message }] };
  const server = createServer((_request, answer) => answer.writeHead(400).end(JSON.stringify(problem)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await expect(developmentToken(`http://127.0.0.1:${port}`, 'nobody')).rejects.toMatchObject({
    message: `400 Some fields are not right.\n  user: ${message}`,
  });
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
});
