/** The colour of bad news as text, readable on light and dark ground. */
export const badText = 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-4))';
