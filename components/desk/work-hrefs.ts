/** Where all of a writer's articles of a shelf are listed: as many as it counts. */
export const WORK_HREFS = {
  inWork: '/desk/articles?mine=1&writing=1',
  done: '/desk/articles?mine=1&status=approved',
} as const;
