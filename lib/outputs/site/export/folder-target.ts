import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ENCODINGS, FILE_ENDING, hashOf } from '@/lib/outputs/site/pack-page';
import { pageFile } from '@/lib/outputs/site/site-page';
import { ExportFailed } from './export-failed';
import type { SiteTarget } from './export-target';
import {
  asExportFailed,
  each,
  emptyFolder,
  entriesOf,
  isWithin,
  ownFolder,
  readRegular,
  removeEmpty,
  statOf,
} from './folder-entries';
import { MANIFEST_NAME, readManifest } from './manifest';
import { nginxExample, NGINX_NAME, type NginxOptions } from './nginx-example';
import { extraFile, favicons, pageAs, photoFiles, shareFile, type SiteFile } from './site-file';
import type { SiteState } from './site-state';

/** Where files are written before they are moved to their place; whatever lies there is of a run that was broken off. */
const ASIDE = '.huimou-new';

/** The site as files, as a web server serves them: `2026/tongxin.html` beside `2026/tongxin.html.gz`. */
export function folderTarget(folder: string, nginx: Omit<NginxOptions, 'folder'>): SiteTarget {
  const root = path.resolve(folder);
  const at = (name: string) => path.join(root, ...name.split('/'));

  const writeAt = async (name: string, bytes: Buffer) => {
    await ownFolder(root, path.posix.dirname(name));
    await ownFolder(root, ASIDE);
    const aside = path.join(root, ASIDE, randomBytes(8).toString('hex'));
    try {
      const file = await open(aside, 'wx', 0o644);
      await file.writeFile(bytes).finally(() => file.close());
      await rename(aside, at(name));
    } catch (error) {
      await rm(aside, { force: true });
      throw asExportFailed(error, name);
    }
    const written = await readRegular(at(name));
    if (!written || hashOf(written) !== hashOf(bytes)) throw new ExportFailed('not_verified', { name });
  };

  return {
    label: root,
    filesOf: (state) => folderFiles(state, { ...nginx, folder: root }),
    async open() {
      const names = await entriesOf(root);
      if (names === null) return null;
      const bytes = names.includes(MANIFEST_NAME) ? await readRegular(at(MANIFEST_NAME)) : null;
      const others = names.filter((name) => name !== ASIDE);
      if (!bytes && others.length > 0) throw new ExportFailed('not_ours', { target: root });
      await emptyFolder(root, ASIDE);
      return bytes && readManifest(bytes, at(MANIFEST_NAME));
    },
    async lost(files) {
      const gone: string[] = [];
      await each(Object.entries(files), async ([name, { size }]) => {
        const found = await statOf(at(name));
        if (!found?.isFile() || found.size !== size) gone.push(name);
      });
      return gone;
    },
    async foreign(names) {
      const found: string[] = [];
      await each(names, async (name) => {
        if (await statOf(at(name))) found.push(name);
      });
      return found;
    },
    async put({ name, of }, bytes, { mayBeThere }) {
      const hash = hashOf(bytes);
      if (mayBeThere) await ownFolder(root, path.posix.dirname(name));
      const there = mayBeThere ? await readRegular(at(name)) : null;
      if (!there || hashOf(there) !== hash) await writeAt(name, bytes);
      return { hash, size: bytes.length, of };
    },
    async remove(name) {
      if (!(await isWithin(root, path.posix.dirname(name)))) return;
      await rm(at(name), { force: true }).catch((error: unknown) => {
        throw asExportFailed(error, name);
      });
    },
    async tidy(gone) {
      const folders = new Set(gone.map((name) => path.posix.dirname(name)).filter((name) => name !== '.'));
      for (const name of [ASIDE, ...folders]) await removeEmpty(root, name);
      if ([...folders].some((name) => name.startsWith('photos/'))) await removeEmpty(root, 'photos');
    },
    writeManifest: (bytes) => writeAt(MANIFEST_NAME, bytes),
  };
}

async function folderFiles(state: SiteState, nginx: NginxOptions): Promise<SiteFile[]> {
  const pages = state.pages.flatMap((page) =>
    ENCODINGS.map((encoding) => pageAs(page, encoding, pageFile(page.path) + FILE_ENDING[encoding])),
  );
  const example = Buffer.from(nginxExample(state.withdrawn, nginx), 'utf8');
  return [
    ...pages,
    ...state.photos.flatMap(photoFiles),
    ...state.shares.map(shareFile),
    ...(await favicons()),
    extraFile(NGINX_NAME, 'text/plain; charset=utf-8', example),
  ];
}
