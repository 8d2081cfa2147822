/** A language the product speaks. */
export type AppLanguage = 'en' | 'de';

/** The languages to choose from, each by its own name. */
export const languages: readonly { readonly id: AppLanguage; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
];

const key = 'sluice.language';

const isLanguage = (value: string | null): value is AppLanguage => languages.some(({ id }) => id === value);

/** The language chosen on this device, else the browser's where we speak it, else English. */
export const currentLanguage = (): AppLanguage => {
  if (typeof localStorage === 'undefined') return 'en';
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.startsWith('de') ? 'de' : 'en';
};

/** Chooses a language: the page is loaded again in it. */
export const chooseLanguage = (language: AppLanguage): void => {
  localStorage.setItem(key, language);
  window.location.reload();
};
