import english from '@/messages/en/backups.json';
import chinese from '@/messages/zh-CN/backups.json';
import { sayInBoth } from './say-in-both';

/** A sentence of the `backups` messages in both languages, a line each. */
export const sayBackup = sayInBoth(chinese, english);
