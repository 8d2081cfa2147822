/** Whether a text can be an e-mail address at all; the server decides for good. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
