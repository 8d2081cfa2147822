import type { Texts } from '../../_parts/words.ts';

export const sendWords = {
  'send.form': ['Fills in a form', 'Füllt ein Formular aus'],
  'send.page': ['Visits a page', 'Besucht eine Seite'],
  'send.content': ['Downloads content', 'Lädt Inhalt herunter'],
  'send.opened': ['Opens an e-mail', 'Öffnet eine E-Mail'],
  'send.clicked': ['Clicks in an e-mail', 'Klickt in einer E-Mail'],
  'send.replied': ['Replies to an e-mail', 'Antwortet auf eine E-Mail'],
  'send.attended': ['Attends an event', 'Nimmt an einer Veranstaltung teil'],
  'send.newsletter': ['Subscribes to the newsletter', 'Abonniert den Newsletter'],
  'send.trial': ['Starts a trial', 'Beginnt einen Test'],
} as const satisfies Record<string, Texts>;
