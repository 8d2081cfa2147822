import { buyingGroup } from '../companies/buying-group.ts';
import { companyEntered } from '../companies/company-entered.ts';
import { contactEntered } from '../companies/contact-entered.ts';
import { contactJoined } from '../companies/contact-joined.ts';
import { contactsEngaged } from '../companies/contacts-engaged.ts';
import { anyEvent } from '../triggers/any-event.ts';
import { bandEntered } from '../triggers/band-entered.ts';
import { contentDownloaded } from '../triggers/content-downloaded.ts';
import { dealChanged } from '../triggers/deal-changed.ts';
import { emailEngaged } from '../triggers/email-engaged.ts';
import { eventAttended } from '../triggers/event-attended.ts';
import { formSubmitted } from '../triggers/form-submitted.ts';
import { leadChanged } from '../triggers/lead-changed.ts';
import { pageViewed } from '../triggers/page-viewed.ts';
import { salesAnswered } from '../triggers/sales-answered.ts';
import { scoreCrossed } from '../triggers/score-crossed.ts';
import { stageEntered } from '../triggers/stage-entered.ts';
import { labelOf, listOf, nameOf, quoted, wordsFor, yesNo } from './words-for.ts';

const tiers: Readonly<Record<string, string>> = {
  any: 'Inhalte',
  high: 'besonders wertvolle Inhalte',
  medium: 'mittelwertige Inhalte',
  basic: 'einfache Inhalte',
};
const deals: Readonly<Record<string, string>> = { opened: 'eröffnet', won: 'gewonnen', lost: 'verloren' };
const acts: Readonly<Record<string, string>> = {
  delivered: 'bekommt',
  opened: 'öffnet',
  clicked: 'anklickt',
  replied: 'beantwortet',
};
const kinds: Readonly<Record<string, string>> = {
  any: 'irgendeiner Veranstaltung',
  webinar: 'einem Webinar',
  demo: 'einer Produktvorführung',
  tradeshow: 'einer Messe',
  virtual: 'einer virtuellen Veranstaltung',
};
const windows: Readonly<Record<string, string>> = { d7: '7 Tagen', d14: '14 Tagen', d30: '30 Tagen' };
const group = ({ contacts, window }: { readonly contacts: number; readonly window: string }): string =>
  `${contacts} ${contacts === 1 ? 'Kontakt' : 'Kontakte'} in ${windows[window] ?? window}`;
const companies = 'Unternehmen';

/** What starts a workflow, and what is asked of companies. */
export const germanTriggers = [
  wordsFor(anyEvent, {
    title: 'Irgendein Ereignis',
    description: 'Beginnt bei allem, was ein Lead tut, oder bei Ereignissen eines Namens, auch eigenen.',
    sentence: ({ event }) =>
      event === '*'
        ? 'Wenn bei einem Lead irgendetwas geschieht.'
        : `Wenn das Ereignis ${quoted(event)} eintritt.`,
  }),
  wordsFor(bandEntered, {
    title: 'Stufe erreicht',
    description: 'Beginnt, wenn der Score eines Leads in eine Stufe wechselt: Hot, Warm, Cold.',
    sentence: ({ band }, view) => `Wenn ein Lead ${nameOf(view.bands, band)} wird.`,
  }),
  wordsFor(contentDownloaded, {
    title: 'Inhalt heruntergeladen',
    description:
      'Beginnt, wenn jemand ein E-Book, eine Fallstudie, eine Preisliste oder anderes herunterlädt.',
    sentence: ({ tier, asset }) =>
      `Wenn jemand ${asset === '' ? (tiers[tier] ?? '') : quoted(asset)} herunterlädt.`,
  }),
  wordsFor(dealChanged, {
    title: 'Geschäft eröffnet, gewonnen oder verloren',
    description: 'Beginnt, wenn das CRM von einem Geschäft mit dem Lead berichtet.',
    sentence: ({ change, amount }) =>
      `Wenn ein Geschäft${amount > 0 ? ` im Wert von mindestens ${amount}` : ''} ${deals[change] ?? ''} wird.`,
  }),
  wordsFor(emailEngaged, {
    title: 'Reaktion auf E-Mail',
    description: 'Beginnt, wenn jemand eine E-Mail bekommt, öffnet, darin klickt oder antwortet.',
    sentence: ({ act, campaign }) =>
      `Wenn jemand eine E-Mail${campaign === '' ? '' : ` von ${quoted(campaign)}`} ${acts[act] ?? ''}.`,
  }),
  wordsFor(eventAttended, {
    title: 'Veranstaltung besucht',
    description:
      'Beginnt, wenn jemand an einem Webinar, einer Vorführung, Messe oder virtuellen Veranstaltung teilnimmt.',
    sentence: ({ kind, name }) =>
      `Wenn jemand an ${kinds[kind] ?? ''}${name === '' ? '' : ` namens ${quoted(name)}`} teilnimmt.`,
  }),
  wordsFor(formSubmitted, {
    title: 'Formular abgeschickt',
    description: 'Beginnt, wenn jemand ein Formular abschickt: Demo-Anfrage, Newsletter, Download.',
    sentence: ({ forms }) =>
      forms.length === 0
        ? 'Wenn jemand irgendein Formular abschickt.'
        : `Wenn jemand das Formular ${listOf(forms.map(quoted))} abschickt.`,
  }),
  wordsFor(leadChanged, {
    title: 'Lead angelegt oder geändert',
    description: 'Beginnt, wenn ein Lead zuerst erscheint oder sich etwas Bekanntes ändert.',
    sentence: ({ change, field }, view) => {
      if (change === 'created') return 'Wenn ein neuer Lead erscheint.';
      const what = field === '' ? 'etwas Bekanntes' : quoted(labelOf(view, field));
      return change === 'either'
        ? `Wenn ein neuer Lead erscheint oder sich ${what} ändert.`
        : `Wenn sich bei einem Lead ${what} ändert.`;
    },
  }),
  wordsFor(pageViewed, {
    title: 'Seite angesehen',
    description:
      'Beginnt, wenn jemand eine Seite ansieht, etwa die Preise, auf Wunsch erst nach einigen Sekunden.',
    sentence: ({ pages, seconds }) =>
      `Wenn jemand ${pages.length === 0 ? 'irgendeine Seite' : `die Seite ${listOf(pages)}`}${
        seconds > 0 ? ` mindestens ${seconds} Sekunden lang` : ''
      } ansieht.`,
  }),
  wordsFor(salesAnswered, {
    title: 'Antwort des Vertriebs',
    description: 'Beginnt, wenn der Vertrieb einen übergebenen Lead annimmt oder ablehnt.',
    sentence: ({ answer }) => `Wenn der Vertrieb den Lead ${answer === 'accepted' ? 'annimmt' : 'ablehnt'}.`,
  }),
  wordsFor(scoreCrossed, {
    title: 'Score überschritten',
    description:
      'Beginnt, wenn der Score eine Zahl erreicht oder wieder darunter fällt, durch Punkte oder mit der Zeit.',
    sentence: ({ direction, score }) =>
      `Wenn der Score eines Leads ${score} ${direction === 'up' ? 'erreicht' : 'unterschreitet'}.`,
  }),
  wordsFor(stageEntered, {
    title: 'Phase erreicht',
    description: 'Beginnt, wenn ein Lead in eine Phase kommt: MQL, SQL, Kunde.',
    sentence: ({ stage }, view) => `Wenn ein Lead in die Phase ${nameOf(view.stages, stage)} kommt.`,
  }),
  wordsFor(buyingGroup, {
    title: 'Kaufgruppe bildet sich',
    description: 'Beginnt, sobald genügend verschiedene Kontakte eines Unternehmens aktiv waren.',
    category: companies,
    sentence: (config) => `Wenn bei einem Unternehmen ${group(config)} aktiv waren.`,
  }),
  wordsFor(companyEntered, {
    title: 'Unternehmen erreicht Phase oder Stufe',
    description: 'Beginnt für jeden Kontakt, wenn sein Unternehmen in eine Phase oder Stufe kommt.',
    category: companies,
    sentence: ({ stage, band }, view) => {
      const parts = [
        ...(stage === '' ? [] : [`in die Phase ${nameOf(view.stages, stage)}`]),
        ...(band === '' ? [] : [`in die Stufe ${nameOf(view.bands, band)}`]),
      ];
      return `Wenn das Unternehmen eines Leads ${parts.length === 0 ? 'in eine Phase oder Stufe' : listOf(parts)} kommt.`;
    },
  }),
  wordsFor(contactEntered, {
    title: 'Kontakt erreicht Phase',
    description:
      'Beginnt für das Unternehmen, wenn einer seiner Kontakte in eine Phase kommt: ein zweiter MQL.',
    category: companies,
    sentence: ({ stage }, view) =>
      `Wenn ein Kontakt eines Unternehmens in die Phase ${nameOf(view.stages, stage)} kommt.`,
  }),
  wordsFor(contactJoined, {
    title: 'Neuer Kontakt im Unternehmen',
    description: 'Beginnt, wenn ein Unternehmen einen Kontakt bekommt, den es vorher nicht hatte.',
    category: companies,
    sentence: () => 'Wenn bei einem Unternehmen ein neuer Kontakt erscheint.',
  }),
  wordsFor(contactsEngaged, {
    title: 'Kontakte aktiv',
    description: 'Fragt, ob zuletzt genügend verschiedene Kontakte des Unternehmens aktiv waren.',
    category: companies,
    ports: yesNo,
    sentence: (config) => `Waren beim Unternehmen ${group(config)} aktiv?`,
  }),
];
