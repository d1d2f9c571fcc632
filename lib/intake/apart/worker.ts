import { parentPort } from 'node:worker_threads';
import { answerOf } from './answer';
import { perform, type Task } from './tasks';

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answerOf(perform(task)));
});
