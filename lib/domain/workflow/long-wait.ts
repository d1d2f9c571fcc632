/** An article that is at one stage for more days than these is asked about. */
export const LONG_WAIT_DAYS = 30;
