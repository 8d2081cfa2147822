import type { Texts } from '../_parts/words.ts';

export const signInWords = {
  'signIn.title': ['Sign in to Sluice', 'Bei Sluice anmelden'],
  'signIn.lead': ['See who is ready for sales, and why.', 'Sehen, wer reif für den Vertrieb ist, und warum.'],
  'signIn.name': ['Your name', 'Ihr Name'],
  'signIn.email': ['E-mail', 'E-Mail'],
  'signIn.password': ['Password', 'Passwort'],
  'signIn.passwordHint': [
    'At least 8 characters. A sentence is easier to remember.',
    'Mindestens 8 Zeichen. Ein Satz merkt sich leichter.',
  ],
  'signIn.submit': ['Sign in', 'Anmelden'],
  'signIn.failed': [
    'This e-mail and password do not belong together. Check both, or ask the owner of this workspace to reset your password.',
    'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beide, oder bitten Sie die Inhaberin um ein neues Passwort.',
  ],
  'signIn.tooMany': [
    'Too many attempts. Wait a minute, then try again.',
    'Zu viele Versuche. Warten Sie eine Minute.',
  ],
  'signIn.emailInvalid': [
    'Write an address like ada@example.com',
    'Schreiben Sie eine Adresse wie ada@example.com',
  ],
  'signIn.passwordMissing': ['Write your password', 'Schreiben Sie Ihr Passwort'],
  'signIn.passwordShort': ['Use at least 8 characters', 'Nehmen Sie mindestens 8 Zeichen'],
  'signIn.nameMissing': ['Write the name your colleagues know', 'Schreiben Sie den Namen, den man kennt'],
  'setup.title': ['Welcome to Sluice', 'Willkommen bei Sluice'],
  'setup.lead': [
    'Make the first account. It owns this workspace: it may publish workflows, change the scoring model and create API keys.',
    'Legen Sie das erste Konto an. Ihm gehört dieser Arbeitsbereich: Es darf Abläufe veröffentlichen, das Scoring ändern und API-Schlüssel anlegen.',
  ],
  'setup.submit': ['Create the workspace', 'Arbeitsbereich anlegen'],
} as const satisfies Record<string, Texts>;
