const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

let out = process.stdout;

/** From here on steps are told on the error output: the other is for what a command prints. */
export function tellStepsAside() {
  out = process.stderr;
}

/** Does a piece of work under a name, Chinese and English, and says that it runs and how long it took. */
export async function step(chinese, english, work) {
  const name = `${chinese} · ${english}`;
  const started = performance.now();
  const stopSpinner = out.isTTY ? spin(name) : announce(name);
  const end = (mark) => {
    stopSpinner();
    out.write(`${mark} ${name}  ${seconds(performance.now() - started)}\n`);
  };
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

function announce(name) {
  out.write(`· ${name} …\n`);
  return () => {};
}

function spin(name) {
  const started = performance.now();
  let frame = 0;
  const timer = setInterval(() => {
    const time = Math.floor((performance.now() - started) / 1000);
    out.write(`\r\x1b[K${frames[frame++ % frames.length]} ${name}  ${time} s`);
  }, 100);
  return () => {
    clearInterval(timer);
    out.write('\r\x1b[K');
  };
}
