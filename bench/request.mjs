import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection, with its times in milliseconds. Bodies are left as they come. */
export function request(url, { method = 'GET', headers = {}, body } = {}) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = http.request(url, { method, headers, agent }, (answer) => {
      const chunks = [];
      let firstByteMs;
      answer.on('data', (chunk) => {
        firstByteMs ??= performance.now() - startedAt;
        chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const totalMs = performance.now() - startedAt;
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
          firstByteMs,
          totalMs,
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
