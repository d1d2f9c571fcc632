import { expect, test } from 'vitest';
import type { DocumentNode } from '@/lib/domain/article/content';
import { Invalid } from '@/lib/domain/errors';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { documentUpgrades, type DocumentUpgrade } from '@/lib/document/upgrades/document-upgrades';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';
import { doc } from '@/tests/support/documents';

const renameStrong: DocumentUpgrade = (document) => ({
  ...document,
  content: document.content?.map((node) => (node.type === 'para' ? { ...node, type: 'paragraph' } : node)),
});
const addNote: DocumentUpgrade = (document) => ({
  ...document,
  content: [...(document.content ?? []), ...(doc('注').content ?? [])],
});
const upgrades = [renameStrong, addNote];

const old: DocumentNode = {
  type: 'doc',
  content: [{ type: 'para', content: [{ type: 'text', text: '正文' }] }],
};

test('the current version has an upgrade from each version before it', () => {
  expect(documentUpgrades.length + 1).toBe(CURRENT_SCHEMA_VERSION);
});

test('a document of the first version passes through every upgrade in order', () => {
  expect(upgradeDocument({ schemaVersion: 1, doc: old }, upgrades)).toEqual({
    schemaVersion: 3,
    doc: doc('正文', '注'),
  });
});

test('a document of a middle version passes only through the later upgrades', () => {
  expect(upgradeDocument({ schemaVersion: 2, doc: doc('正文') }, upgrades)).toEqual({
    schemaVersion: 3,
    doc: doc('正文', '注'),
  });
});

test('a document of today is left as it is', () => {
  expect(upgradeDocument({ schemaVersion: 3, doc: doc('正文') }, upgrades)).toEqual({
    schemaVersion: 3,
    doc: doc('正文'),
  });
});

test.each([0, -1, 1.5, 4, NaN])('version %d does not exist', (schemaVersion) => {
  expect(() => upgradeDocument({ schemaVersion, doc: doc('正文') }, upgrades)).toThrow(Invalid);
});
