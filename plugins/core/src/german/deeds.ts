import { addToList } from '../actions/add-to-list.ts';
import { callWebhook } from '../actions/call-webhook.ts';
import { enrolInNurture } from '../actions/enrol-in-nurture.ts';
import { handOffToSales } from '../actions/hand-off-to-sales.ts';
import { moveStage } from '../actions/move-stage.ts';
import { notify } from '../actions/notify.ts';
import { removeFromList } from '../actions/remove-from-list.ts';
import { sendEmail } from '../actions/send-email.ts';
import { setTrait } from '../actions/set-trait.ts';
import { waitFor } from '../waits/wait-for.ts';
import { waitForEvent } from '../waits/wait-for-event.ts';
import { waitUntilDate } from '../waits/wait-until-date.ts';
import { waitUntilWindow } from '../waits/wait-until-window.ts';
import { templateWords } from '../words/template-words.ts';
import { labelOf, listOf, nameOf, quoted, wordsFor } from './words-for.ts';

const routings: Readonly<Record<string, string>> = {
  territory: 'an die Person für das Gebiet des Leads',
  'round-robin': 'reihum an die nächste Person',
  rep: 'an eine Person',
};
const receivers: Readonly<Record<string, string>> = {
  owner: 'der zuständigen Person',
  marketing: 'dem Marketing',
  address: 'einer E-Mail-Adresse',
};
const unitNames: Readonly<Record<string, readonly [one: string, other: string]>> = {
  minutes: ['Minute', 'Minuten'],
  hours: ['Stunde', 'Stunden'],
  days: ['Tag', 'Tage'],
  weeks: ['Woche', 'Wochen'],
  months: ['Monat', 'Monate'],
};
const lengthOf = ({ amount, unit }: { readonly amount: number; readonly unit: string }): string => {
  const [one, other] = unitNames[unit] ?? [unit, unit];
  return `${amount} ${amount === 1 ? one : other}`;
};
const zones: Readonly<Record<string, string>> = {
  lead: 'nach der Uhr des Leads',
  account: 'nach der Uhr des Unternehmens',
  workspace: 'nach der Uhr des Arbeitsbereichs',
};
const zoneOf = ({ zone, fixedZone }: { readonly zone: string; readonly fixedZone: string }): string =>
  zones[zone] ?? `nach der Uhr von ${fixedZone}`;
const days: readonly (readonly [id: string, name: string])[] = [
  ['mon', 'Montag'],
  ['tue', 'Dienstag'],
  ['wed', 'Mittwoch'],
  ['thu', 'Donnerstag'],
  ['fri', 'Freitag'],
  ['sat', 'Samstag'],
  ['sun', 'Sonntag'],
];
const sides: Readonly<Record<string, string>> = { before: 'vor', after: 'nach' };

/** Actions, changes of the lead's record, and waits. */
export const germanDeeds = [
  wordsFor(addToList, {
    title: 'Auf eine Liste setzen',
    description: 'Setzt den Lead auf eine Liste.',
    sentence: ({ list }) =>
      `Den Lead auf die Liste ${list === '' ? '(noch ohne Namen)' : quoted(list)} setzen.`,
  }),
  wordsFor(removeFromList, {
    title: 'Von einer Liste nehmen',
    description: 'Nimmt den Lead von einer Liste.',
    sentence: ({ list }) =>
      `Den Lead von der Liste ${list === '' ? '(noch ohne Namen)' : quoted(list)} nehmen.`,
  }),
  wordsFor(callWebhook, {
    title: 'Webhook aufrufen',
    description: 'Schickt die Angaben zum Lead an eine andere Anwendung.',
    sentence: ({ url }) => {
      const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
      return host === undefined
        ? 'Einen Webhook aufrufen (noch ohne Adresse).'
        : `${host} vom Lead berichten.`;
    },
  }),
  wordsFor(enrolInNurture, {
    title: 'In Nurture aufnehmen',
    description: 'Nimmt den Lead in ein Nurture-Programm auf.',
    sentence: ({ program }) =>
      `Den Lead in das Nurture-Programm ${program === '' ? '(noch ohne Namen)' : quoted(program)} aufnehmen.`,
  }),
  wordsFor(handOffToSales, {
    title: 'An den Vertrieb übergeben',
    description: 'Übergibt den Lead mit Verlauf und Gründen an den Vertrieb.',
    sentence: ({ routing, rep, slaHours }) =>
      `Den Lead an den Vertrieb übergeben, ${
        routing === 'rep' && rep !== '' ? `an ${rep}` : (routings[routing] ?? '')
      }, Antwort innerhalb von ${slaHours} ${slaHours === 1 ? 'Stunde' : 'Stunden'}.`,
  }),
  wordsFor(moveStage, {
    title: 'Phase ändern',
    description: 'Bringt den Lead in eine andere Phase.',
    sentence: ({ stage, onlyForward }, view) =>
      `Den Lead in die Phase ${nameOf(view.stages, stage)} bringen${onlyForward ? '' : ', auch wenn das ein Rückschritt ist'}.`,
  }),
  wordsFor(notify, {
    title: 'Team benachrichtigen',
    description: 'Schreibt dem Team eine Nachricht über den Lead.',
    sentence: ({ to, address, subject }) =>
      `${to === 'address' && address !== '' ? address : (receivers[to] ?? '')} melden: ${quoted(templateWords(subject))}.`,
  }),
  wordsFor(sendEmail, {
    title: 'E-Mail senden',
    description: 'Schickt dem Lead eine E-Mail.',
    sentence: ({ subject }) =>
      `Dem Lead die E-Mail ${subject === '' ? '(noch ohne Betreff)' : quoted(templateWords(subject))} senden.`,
  }),
  wordsFor(setTrait, {
    title: 'Feld setzen',
    description: 'Setzt beim Lead den Wert eines Feldes.',
    sentence: ({ field, kind, value }, view) =>
      kind === 'clear'
        ? `${labelOf(view, field)} beim Lead vergessen.`
        : `${labelOf(view, field)} beim Lead auf ${quoted(templateWords(value))} setzen.`,
  }),
  wordsFor(waitFor, {
    title: 'Eine Weile warten',
    description: 'Hält den Lead eine Zeit lang an.',
    sentence: (config) => `${lengthOf(config)} warten.`,
  }),
  wordsFor(waitForEvent, {
    title: 'Auf ein Ereignis warten',
    description: 'Wartet, bis der Lead etwas tut, auf Wunsch nicht länger als eine Zeit.',
    ports: { happened: 'geschehen', timeout: 'zu spät' },
    sentence: ({ event, limit, ...length }) =>
      `Auf ${event === '' ? 'ein Ereignis (noch keines gewählt)' : quoted(event)} warten, ${
        limit === 'ever' ? 'so lange es dauert' : `höchstens ${lengthOf(length)}`
      }.`,
  }),
  wordsFor(waitUntilDate, {
    title: 'Bis zu einem Datum warten',
    description: 'Wartet bis zu einem Datum, das beim Lead steht, oder Tage davor oder danach.',
    sentence: ({ field, side, days: count, at, ...zone }, view) => {
      const date = labelOf(view, field);
      const day =
        side === 'on' ? date : `${count} ${count === 1 ? 'Tag' : 'Tage'} ${sides[side] ?? ''} ${date}`;
      return `Bis ${day} warten, ${at} ${zoneOf(zone)}.`;
    },
  }),
  wordsFor(waitUntilWindow, {
    title: 'Auf eine gute Zeit warten',
    description: 'Wartet auf erlaubte Tage und Stunden, mit Ruhezeiten, nach der Uhr des Leads.',
    sentence: ({ weekdays, from, to, quiet, ...zone }) => {
      const chosen = days.filter(([id]) => weekdays.some((day) => day === id)).map(([, name]) => name);
      const named =
        chosen.length === 7 ? 'jeden Tag' : chosen.length === 0 ? '(noch kein Tag gewählt)' : listOf(chosen);
      const except = quiet.map((one) => `${one.from}–${one.to}`);
      const without = except.length === 0 ? '' : ` (nicht ${listOf(except, 'und')})`;
      return `Warten auf ${named}, ${from}–${to}${without} ${zoneOf(zone)}.`;
    },
  }),
];
