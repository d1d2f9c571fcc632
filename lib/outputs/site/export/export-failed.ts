/** Each is a key of the `export.fault` messages, which use these names. */
export type ExportFaults = {
  not_a_folder: { folder: string };
  not_ours: { target: string };
  bad_manifest: { file: string };
  newer_manifest: { file: string; version: string };
  under_way: { target: string };
  in_the_way: { name: string };
  symlink: { name: string };
  no_access: { file: string };
  disk_full: Record<never, never>;
  not_verified: { name: string };
  never_still: Record<never, never>;
  bad_target: { target: string };
  no_prefix: { prefix: string };
  no_endpoint: Record<never, never>;
  no_keys: { missing: string };
  wrong_keys: { detail: string };
  no_bucket: { bucket: string };
  unreachable: { endpoint: string; detail: string };
  refused: { name: string; detail: string };
};
export type ExportFault = keyof ExportFaults;

/** An export that could not be made or finished, with the reason in words that messages have. */
export class ExportFailed<F extends ExportFault = ExportFault> extends Error {
  constructor(
    readonly fault: F,
    readonly params: ExportFaults[F],
    options?: ErrorOptions,
  ) {
    super(`${fault} ${JSON.stringify(params)}`, options);
    this.name = 'ExportFailed';
  }
}
