/** Words of the pages. */
export const pagesEn = {} as const;
