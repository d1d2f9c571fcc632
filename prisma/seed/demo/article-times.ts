import { workdayFrom } from './workdays';

/** Workdays from the start of an article's work to each of its steps; those that it does not come to are left out. */
export type Pace = {
  /** Starts so many workdays after others of its year. */
  late: number;
  writes: readonly number[];
  submitted?: number;
  decided?: readonly number[];
  public?: number;
  withdrawn?: number;
  corrected?: { reopened: number; decided: readonly number[]; issued: number };
};
export type ArticleTimes = {
  begun: Date;
  writes: Date[];
  submitted: Date;
  decided: Date[];
  public: Date;
  withdrawn: Date;
  corrected: { reopened: Date; decided: Date[]; issued: Date };
};

const WRITING = ['10:20', '15:40', '09:15', '14:30'];
const DECIDING = ['10:05', '14:40', '11:15'];

/** The pace as moments, each on a workday within working hours; a step left out falls on the last that is taken. */
export function articleTimes(start: Date, pace: Pace): ArticleTimes {
  const on = (count: number, clock: string) => workdayFrom(start, count, clock);
  const decidedOn = (counts: readonly number[]) =>
    counts.map((count, stage) => on(count, DECIDING[stage] ?? '16:10'));
  const end = lastStep(pace);
  const { reopened = end, decided = [], issued = end } = pace.corrected ?? {};
  return {
    begun: on(0, '09:05'),
    writes: pace.writes.map((count, at) => on(count, WRITING[at % WRITING.length] ?? '10:20')),
    submitted: on(pace.submitted ?? end, '16:30'),
    decided: decidedOn(pace.decided ?? []),
    public: on(pace.public ?? end, '16:50'),
    withdrawn: on(pace.withdrawn ?? end, '15:25'),
    corrected: { reopened: on(reopened, '09:40'), decided: decidedOn(decided), issued: on(issued, '16:50') },
  };
}

/** The last workday on which anything happens to an article of this pace. */
export function lastStep({
  writes,
  submitted = 0,
  decided = [],
  public: out = 0,
  withdrawn = 0,
  corrected,
}: Pace): number {
  const issued = corrected?.issued ?? 0;
  return Math.max(...writes, ...decided, submitted, out, withdrawn, issued);
}
