import { z } from 'zod';
import type { Withdrawn } from './site-state';
import { ExportFailed } from './export-failed';

export const MANIFEST_NAME = 'huimou-site.json';
const VERSION = 1;

/** Of a file that was written: its own hash and size, and a hash of what it was made from. */
export type ManifestEntry = { hash: string; size: number; of: string };

/** What an export left in a place, and by which the next knows what is its own. */
export type Manifest = {
  generation: string;
  madeAt: string;
  origin: string;
  withdrawn: Withdrawn[];
  /** Files that were about to be written or removed: ours, with nobody knows what in them. Empty when it was finished. */
  pending: string[];
  files: Record<string, ManifestEntry>;
};

// It is read from where others may write: a name must not lead out of the folder.
const name = z
  .string()
  .max(300)
  .regex(/^[a-z0-9_-][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  generation: z.string().regex(/^\d+$/),
  madeAt: z.string(),
  origin: z.string(),
  withdrawn: z.array(z.object({ path: z.string(), withdrawnAt: z.string().nullable() })),
  pending: z.array(name),
  files: z.record(name, z.object({ hash, size: z.number().int().nonnegative(), of: hash })),
});

export function writeManifest(manifest: Manifest): Buffer {
  const head = { huimouSite: VERSION, ...manifest };
  return Buffer.from(`${JSON.stringify(head, null, 1)}\n`, 'utf8');
}

/** @throws ExportFailed bad_manifest, newer_manifest */
export function readManifest(bytes: Buffer, file: string): Manifest {
  const parsed = parse(bytes, file);
  const version = z.object({ huimouSite: z.number() }).safeParse(parsed).data?.huimouSite;
  if (version !== undefined && version > VERSION)
    throw new ExportFailed('newer_manifest', { file, version: String(version) });
  const manifest = schema.safeParse(parsed);
  if (version !== VERSION || !manifest.success) throw new ExportFailed('bad_manifest', { file });
  return manifest.data;
}

function parse(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new ExportFailed('bad_manifest', { file }, { cause });
  }
}
