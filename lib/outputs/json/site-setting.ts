/** Where the site is, whose it is, and where a picture lies from its root. */
export type SiteSetting = { origin: string; officeName: string; photoPath: (hash: string) => string };
