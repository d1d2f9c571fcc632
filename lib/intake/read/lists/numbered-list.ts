export type ListLevel = {
  format: string;
  /** `%1` stands for the number of the first level. */
  pattern: string;
  start: number;
  suffix: string;
  /** The level after which this one starts anew, from 1; 0 never, null after any above it. */
  restart: number | null;
  isLegal: boolean;
};

/** `counter` is shared by the lists that count on from each other. */
export type NumberedList = {
  counter: string;
  levels: Map<number, ListLevel>;
  /** Levels that this list starts anew, with the number they start at. */
  starts: Map<number, number>;
  levelOfStyle: Map<string, number>;
};
