import type { Texts } from '../../_parts/words.ts';

export const trackingWords = {
  'settings.tracking': ['Web tracking', 'Web-Tracking'],
  'track.lead': [
    'A key for the pages of your site. Everyone can read it there, so it only lets these pages tell what visitors do.',
    'Ein Schlüssel für die Seiten Ihrer Website. Jeder kann ihn dort lesen; er erlaubt diesen Seiten nur zu melden, was Besucher tun.',
  ],
  'track.origins': ['Addresses of the site', 'Adressen der Website'],
  'track.originsHint': ['One a line', 'Eine pro Zeile'],
  'track.originsWrong': [
    'Write addresses such as https://www.example.com',
    'Schreiben Sie Adressen wie https://www.example.com',
  ],
  'track.make': ['Make a key', 'Schlüssel anlegen'],
  'track.unused': ['nothing heard yet', 'noch nichts gehört'],
  'track.heard': ['last heard', 'zuletzt gehört'],
  'track.revokeText': [
    'Pages with the key of {name} will not be heard any more.',
    'Seiten mit dem Schlüssel von {name} werden nicht mehr gehört.',
  ],
  'track.ask': ['Ask visitors first', 'Besucher zuerst fragen'],
  'track.askHint': [
    'Nothing is stored or sent before they agree.',
    'Vorher wird nichts gespeichert oder gesendet.',
  ],
  'track.paste': ['Paste this into the head of every page:', 'Fügen Sie dies in den Kopf jeder Seite ein:'],
  'track.snippet': ['Snippet for {name}', 'Schnipsel für {name}'],
  'track.consent': [
    'When a visitor agrees, your banner calls',
    'Wenn ein Besucher zustimmt, ruft Ihr Banner',
  ],
  'track.what': ['What it does', 'Was es tut'],
  'track.views': [
    'Page views with the time a page was looked at, also on single-page sites, with where the visit came from.',
    'Seitenaufrufe mit der Zeit, die eine Seite angesehen wurde, und woher der Besuch kam.',
  ],
  'track.forms': [
    'Forms as they are sent: the e-mail address makes the visitor known, with all they looked at before. Passwords and card numbers are never read; data-sluice="off" leaves a form or field out.',
    'Formulare beim Absenden: Die E-Mail-Adresse macht den Besucher bekannt. Passwörter und Kartennummern werden nie gelesen; data-sluice="off" lässt ein Formular oder Feld aus.',
  ],
  'track.downloads': [
    'Downloads of links marked with data-sluice-asset="Name of the document".',
    'Downloads über Links mit data-sluice-asset="Name des Dokuments".',
  ],
  'track.mails': [
    'Links in e-mails that workflows send to these addresses tell whose browser it is.',
    'Links in E-Mails der Abläufe zu diesen Adressen sagen, wessen Browser es ist.',
  ],
  'track.bots': [
    'What looks like a machine is set apart: no rule sees it, the lead’s timeline says why, and you can take it back there.',
    'Was nach einer Maschine aussieht, wird beiseitegelegt: Keine Regel sieht es, der Verlauf sagt warum, und Sie können es dort zurücknehmen.',
  ],
  'track.privacy': [
    'A first-party cookie with a random number, for one year. Nothing at all where the browser says “do not track” or sends Global Privacy Control.',
    'Ein eigenes Cookie mit einer Zufallszahl, ein Jahr lang. Gar nichts, wenn der Browser „Do Not Track“ oder Global Privacy Control sagt.',
  ],
  'event.bot.filtered': [
    'Set apart as a machine: {reason, select, trap {it filled a field people do not see} too_fast {the form was filled faster than anybody reads} other {the program says it is a robot}}',
    'Als Maschine beiseitegelegt: {reason, select, trap {ein unsichtbares Feld war ausgefüllt} too_fast {das Formular war zu schnell ausgefüllt} other {das Programm nennt sich selbst Roboter}}',
  ],
  'event.bot.person': ['This was a person', 'Das war ein Mensch'],
  'event.bot.done': ['Taken back: the rules see it now', 'Zurückgenommen: Die Regeln sehen es jetzt'],
} as const satisfies Record<string, Texts>;
