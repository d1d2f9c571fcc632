import { Invalid } from '@/lib/domain/errors';
import { isDuplicate } from './database-rule';

/**
 * A write in which `field` is the only unique value a person chose.
 * @throws Invalid `taken` at that field
 */
export async function refuseDuplicate<T>(field: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw new Invalid({ [field]: 'taken' });
    throw error;
  }
}
