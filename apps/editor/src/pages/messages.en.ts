import { pageWords } from './words.ts';

/** Words of the pages in English. */
export const pagesEn = pageWords.en;
