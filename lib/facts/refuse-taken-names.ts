import type { Tx } from '@/lib/db/client';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';
import { lockMetricNames } from './lock-metric';
import { metricKey } from './metric-key';

type Names = { name: string; synonyms: readonly string[] };

/**
 * The synonyms without repeats and without the name itself.
 * @throws Invalid `taken` at name, `synonym_taken` at synonyms, where another metric goes by one of them
 */
export async function refuseTakenNames(
  tx: Tx,
  { name, synonyms }: Names,
  metricId: string | null = null,
): Promise<string[]> {
  await lockMetricNames(tx);
  const others = await tx.metric.findMany({
    where: metricId === null ? {} : { id: { not: metricId } },
    select: { name: true, synonyms: true },
  });
  const taken = new Set(others.flatMap((other) => [other.name, ...other.synonyms]).map(metricKey));
  const own = new Map(synonyms.map((synonym) => [metricKey(synonym), synonym]));
  own.delete(metricKey(name));
  const fields: FieldErrors = {};
  if (taken.has(metricKey(name))) fields.name = 'taken';
  if ([...own.keys()].some((key) => taken.has(key))) fields.synonyms = 'synonym_taken';
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  return [...own.values()];
}
