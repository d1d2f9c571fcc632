import { isDeepStrictEqual } from 'node:util';
import type { SectionDetails } from '@/lib/writing/input';

type Name = keyof SectionDetails;
const NAMES: Name[] = ['role', 'topicIds', 'ownerId', 'departmentId', 'targetLength', 'guidance'];

/** Names of the details given in `mine` that are not what stands. */
export function differingDetails(mine: SectionDetails, standing: SectionDetails): Name[] {
  return NAMES.filter((name) => mine[name] !== undefined && !isDeepStrictEqual(mine[name], standing[name]));
}

export function pickDetails(details: SectionDetails, names: readonly Name[]): SectionDetails {
  return Object.fromEntries(names.map((name) => [name, details[name]]));
}
