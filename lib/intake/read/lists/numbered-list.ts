export type ListLevel = {
  format: string;
  /** `%1` stands for the number of the first level. */
  pattern: string;
  start: number;
  suffix: string;
  /** After which level (from 1) this level starts again; 0: never, null: after any higher level. */
  restart: number | null;
  isLegal: boolean;
  /** That its signs are drawn in. */
  font?: string;
};

/** `counter` is shared by the lists that count on from each other. */
export type NumberedList = {
  counter: string;
  levels: Map<number, ListLevel>;
  /** Levels that this list starts anew, with the number they start at. */
  starts: Map<number, number>;
  levelOfStyle: Map<string, number>;
};
