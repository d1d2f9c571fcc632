import { isPortFree } from './free-port.mjs';

/** @throws Error saying which port is taken and how to choose another. */
export async function requireFreePort(port) {
  // On some systems a server on one address does not prevent another one on all addresses.
  if ((await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))) return;
  throw new Error(
    `端口 ${port} 已被占用。请换一个端口，例如：PORT=${port + 1} npm start\n` +
      `Port ${port} is taken. Choose another, for example: PORT=${port + 1} npm start`,
  );
}
