import type { Reader } from '@/lib/db/client';
import type { KeptFor } from '@/lib/db/generated/enums';

/** Marks a version of a section as one that is never thinned out: docs/kept-versions.md. */
export async function keepVersion(
  db: Reader,
  { sectionId, version, reason, at }: { sectionId: string; version: number; reason: KeptFor; at: Date },
): Promise<void> {
  await db.keptVersion.createMany({ data: { sectionId, version, reason, at }, skipDuplicates: true });
}
