const controller = new AbortController();
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

for (const [name, code] of Object.entries(codes)) {
  process.on(name, () => {
    process.exitCode = code;
    controller.abort(new Error(name));
  });
}

/** Aborted when this process is asked to stop; importing it keeps a signal from ending the process at once. */
export const interruption = controller.signal;

export function untilInterrupted() {
  if (interruption.aborted) return Promise.resolve();
  return new Promise((resolve) => interruption.addEventListener('abort', resolve, { once: true }));
}
