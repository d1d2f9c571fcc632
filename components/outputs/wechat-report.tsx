'use client';

import { useState } from 'react';
import { Button, List, ListItem, Stack, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { copyRichText } from '@/components/ui/copy-rich-text';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { WechatFinding } from '@/lib/outputs/wechat/post-findings';
import type { WechatPost } from '@/lib/outputs/wechat/write-wechat';
import styles from './outputs.module.css';

const MEASURES = ['title', 'author', 'digest', 'content', 'contentBytes'] as const;
const WORDS = {
  title: 'titleField',
  author: 'author',
  digest: 'digest',
  content: 'content',
  contentBytes: 'contentBytes',
} as const;
const PARTS_SHOWN = 5;

/** What an account's editor will say of a post, said before; and the post, to be taken there by the clipboard. */
export function WechatReport({ post, onCopied }: { post: WechatPost; onCopied: () => Promise<void> }) {
  const t = useOutputsWords('desk.wechat');
  const format = useFormatter();
  const { measures, findings, parts } = post.report;
  const texts = { title: post.title, author: post.author, digest: post.digest };
  return (
    <Stack gap="sm" component="section" aria-label={t('report')}>
      <CopyPost post={post} onCopied={onCopied} />
      <table className={table.table} aria-label={t('report')}>
        <tbody>
          {MEASURES.map((each) => {
            const { length, most, over } = measures[each];
            return (
              <tr key={each}>
                <th scope="row">
                  {t(WORDS[each])}
                  {each in texts && (
                    <Text size="sm" className={styles.file} fw={400}>
                      {texts[each as keyof typeof texts] || '—'}
                    </Text>
                  )}
                </th>
                <td style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
                  {t('measure', { length: format.number(length), most: format.number(most) })}
                  {over > 0 && <Text size="sm">{t('over', { over: format.number(over) })}</Text>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Findings findings={findings} />
      <div>
        <Title order={4} size="h6">
          {t('parts')}
        </Title>
        <List size="sm">
          {parts.slice(0, PARTS_SHOWN).map(({ section, heading, length }) => (
            <ListItem key={section}>
              {section === 0 ? t('head') : heading || t('place', { section })} · {format.number(length)}
            </ListItem>
          ))}
        </List>
      </div>
    </Stack>
  );
}

function CopyPost({ post, onCopied }: { post: WechatPost; onCopied: () => Promise<void> }) {
  const t = useOutputsWords('desk');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  async function copy() {
    const isCopied = await copyRichText(post.html, post.plainText);
    setOutcome(isCopied ? 'copied' : 'copyFailed');
    if (isCopied) await onCopied();
  }
  return (
    <div>
      <Button onClick={() => void copy()}>{t('wechat.copy')}</Button>
      <Text size="sm" c="dimmed" mt="xs">
        {t('wechat.copyHint')}
      </Text>
      <Text size="sm" role="status">
        {outcome && t(outcome)}
      </Text>
    </div>
  );
}

function Findings({ findings }: { findings: readonly WechatFinding[] }) {
  const t = useOutputsWords('desk.wechat');
  const said = useOutputsWords('texts.wechat.findings');
  if (findings.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <div>
      <Title order={4} size="h6">
        {t('findings')}
      </Title>
      <List size="sm">
        {findings.map(({ kind, severity, place, values }, index) => (
          <ListItem key={index}>
            <strong>{t(`severity.${severity}`)}</strong> {said(kind, values)}
            {place && t('at', { place: place.heading || t('place', { section: place.section }) })}
          </ListItem>
        ))}
      </List>
    </div>
  );
}
