import { expect, test } from 'vitest';
import { changesSince } from '@/lib/confirmations/changes-since';
import type { SectionContent } from '@/lib/domain/article/content';
import { countChanges } from '@/components/confirmations/count-changes';
import { doc, paragraph, photo } from '../../support/documents';

function section(headingLines: string[], ...nodes: Parameters<typeof doc>): SectionContent {
  return { id: 's', role: 'body', headingLines, topicIds: [], doc: doc(...nodes) };
}

test('several changes are counted by their kind', () => {
  const before = section(
    ['凝聚共识'],
    paragraph('全年举办主题宣讲四十二场。'),
    paragraph('建成同心教育基地六处。'),
    paragraph('走访民营企业三百一十二家，协调解决难题四十六件。'),
  );
  const after = section(
    ['凝聚共识 筑牢根基'],
    paragraph('全年举办主题宣讲四十三场。'),
    paragraph('建成同心教育基地六处。'),
    photo({ hash: 'a'.repeat(64), width: 8, height: 6 }, '宣讲现场'),
    paragraph('新设侨胞之家两处，服务归侨侨眷一千二百人次。'),
    paragraph('对外交流合作取得新的进展。'),
  );
  const changes = changesSince(before, after) ?? expect.unreachable();
  expect(countChanges(changes)).toEqual({ heading: 1, changed: 1, added: 2, removed: 1, photos: 1 });
});

test('a change of one word is one paragraph', () => {
  const before = section(['凝聚共识'], paragraph('宣讲四十二场。'), paragraph('基地六处。'));
  const after = section(['凝聚共识'], paragraph('宣讲四十三场。'), paragraph('基地六处。'));
  const changes = changesSince(before, after) ?? expect.unreachable();
  expect(countChanges(changes)).toEqual({ heading: 0, changed: 1, added: 0, removed: 0, photos: 0 });
});
