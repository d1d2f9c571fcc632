import type { Prisma } from '@/lib/db/generated/client';
import type { OutputWay } from '@/lib/domain/outlets';

const MOST = 6;

/** The last who took an output, with how many there were. */
export const LAST_DOWNLOADS = {
  downloads: {
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { personName: true, at: true, way: true },
  },
  _count: { select: { downloads: true } },
} satisfies Prisma.OutputSelect;

export type LastDownloads = {
  /** In order. */
  downloads: { by: string; at: Date; way: OutputWay }[];
  downloadCount: number;
};

type Row = { downloads: { personName: string; at: Date; way: OutputWay }[]; _count: { downloads: number } };

export function lastDownloads({ downloads, _count }: Row): LastDownloads {
  return {
    downloads: downloads.toReversed().map(({ personName, at, way }) => ({ by: personName, at, way })),
    downloadCount: _count.downloads,
  };
}
