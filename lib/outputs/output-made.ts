import type { OutputRefusal } from './output-refusal';

export type OutputMade = { kind: 'file'; bytes: Buffer } | { kind: 'refused'; refusal: OutputRefusal };
