import english from '@/messages/en/export.json';
import chinese from '@/messages/zh-CN/export.json';
import { sayInBoth } from './say-in-both';

/** A sentence of the `export` messages in both languages, a line each. */
export const sayExport = sayInBoth(chinese, english);
/** The same on one line, for what counts. */
export const sayExportBriefly = sayInBoth(chinese, english, ' · ');
