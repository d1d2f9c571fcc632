import { createTranslator, type Messages } from 'next-intl';
import { sharedDb } from '@/lib/db/shared-db';
import type { OutputSetting } from '@/lib/outputs/output-setting';
import { pageMake } from '@/lib/outputs/site/page-make';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { textsWords } from '@/lib/outputs/texts-words';
import { getSiteIdentity, shownOfficeName } from '@/lib/publications/site-identity';
import { loadMessages } from '@/messages/load-messages';
import outputs from '@/messages/zh-CN/outputs.json';
import { wordWords } from './word-words';

/** What outputs are made with; they speak Chinese, as the articles do. */
export async function outputSetting(): Promise<OutputSetting> {
  const messages: Messages = await loadMessages('zh-CN');
  const t = createTranslator({ locale: 'zh-CN', messages, namespace: 'outputs' });
  return {
    words: {
      texts: textsWords((key: string, values?: { revision?: number; hash: string }) =>
        t(`texts.${key}`, values),
      ),
      // None has a place to be filled in, so they are the same before and after they are compiled.
      pdf: outputs.pdf,
      word: wordWords,
    },
    origin: siteOrigin(),
    officeName: shownOfficeName(await getSiteIdentity(sharedDb())),
    make: pageMake(),
  };
}
