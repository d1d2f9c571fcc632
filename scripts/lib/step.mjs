const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

/** Does a piece of work under a name, Chinese and English, and says that it runs and how long it took. */
export async function step(chinese, english, work) {
  const name = `${chinese} · ${english}`;
  const started = performance.now();
  const stopSpinner = process.stdout.isTTY ? spin(name) : announce(name);
  const end = (mark) => {
    stopSpinner();
    console.log(`${mark} ${name}  ${seconds(performance.now() - started)}`);
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
  console.log(`· ${name} …`);
  return () => {};
}

function spin(name) {
  const started = performance.now();
  let frame = 0;
  const timer = setInterval(() => {
    const time = Math.floor((performance.now() - started) / 1000);
    process.stdout.write(`\r\x1b[K${frames[frame++ % frames.length]} ${name}  ${time} s`);
  }, 100);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\x1b[K');
  };
}
