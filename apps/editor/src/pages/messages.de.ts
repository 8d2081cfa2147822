import { pageWords } from './words.ts';

/** Words of the pages in German. */
export const pagesDe = pageWords.de;
