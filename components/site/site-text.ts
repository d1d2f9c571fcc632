import { createTranslator } from 'next-intl';
import { TIME_ZONE } from '@/lib/domain/calendar';
import messages from '@/messages/zh-CN/site.json';

/** The site's words. It is in Chinese for everybody: its pages depend on no reader's choice. */
export const siteText = createTranslator({ locale: 'zh-CN', messages, timeZone: TIME_ZONE });
