const OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day in Asia/Shanghai, which has had one offset since 1991: 2026-01-05. */
export function shanghaiDate(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** From 0 to 23, in Asia/Shanghai. */
export function shanghaiHour(at: Date): number {
  return new Date(at.getTime() + OFFSET_MS).getUTCHours();
}
