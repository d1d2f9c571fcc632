// Where nobody has bundled the thread it must learn to read TypeScript first: on the command line and in tests.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
