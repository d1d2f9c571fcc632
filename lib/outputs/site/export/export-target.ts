import type { Manifest, ManifestEntry } from './manifest';
import type { SiteFile } from './site-file';
import type { SiteState } from './site-state';

/** A place the site is copied to. */
export type SiteTarget = {
  /** What people know it by. */
  label: string;
  /** Everything that is to stand there. */
  filesOf(state: SiteState): Promise<SiteFile[]>;
  /** Looks whether the place is ours; null when it is empty. */
  open(): Promise<Manifest | null>;
  /** Those of the files that were ours and stand there no more, or are clearly other than they were left. */
  lost(files: Manifest['files']): Promise<string[]>;
  /** Those of the names at which something of somebody else's stands. */
  foreign(names: readonly string[]): Promise<string[]>;
  /** Puts the bytes there, whole or not at all, and makes sure of it. `mayBeThere`: from a run that was not finished. */
  put(file: SiteFile, bytes: Buffer, options: { mayBeThere: boolean }): Promise<ManifestEntry>;
  remove(name: string): Promise<void>;
  /** After the last of the files. */
  tidy(gone: readonly string[]): Promise<void>;
  writeManifest(bytes: Buffer): Promise<void>;
};
