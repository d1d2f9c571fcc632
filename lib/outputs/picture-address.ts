/** Where an output's readers find a picture; null where it is not to be shown. */
export type PictureAddress = (hash: string) => string | null;
