/** Level of the verdict, over all comparisons and looks. */
export const alpha = 0.05;
