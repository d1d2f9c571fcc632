import { isPortFree } from './free-port.mjs';

/** @throws Error saying which port is taken and how to choose another. */
export async function requireFreePort(port) {
  // A server on one address only does not everywhere stand in the way of one on all of them.
  if ((await isPortFree(port)) && (await isPortFree(port, '127.0.0.1'))) return;
  throw new Error(
    `端口 ${port} 已被占用。请换一个端口，例如：PORT=${port + 1} npm start\n` +
      `Port ${port} is taken. Choose another, for example: PORT=${port + 1} npm start`,
  );
}
