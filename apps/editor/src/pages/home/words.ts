import type { Texts } from '../_parts/words.ts';

export const homeWords = {
  'home.title': ['Home', 'Start'],
  'home.events24h': [
    '{count, plural, =0 {No events in the last 24 hours} one {# event in the last 24 hours} other {# events in the last 24 hours}}',
    '{count, plural, =0 {Keine Ereignisse in den letzten 24 Stunden} one {# Ereignis in den letzten 24 Stunden} other {# Ereignisse in den letzten 24 Stunden}}',
  ],
  'today.title': ['What needs you today', 'Was Sie heute braucht'],
  'today.nothing': [
    'Nothing waits for you. Leads are judged as they come in.',
    'Nichts wartet auf Sie. Leads werden beurteilt, sobald sie kommen.',
  ],
  'today.overdue': [
    '{count, plural, one {# handoff is overdue} other {# handoffs are overdue}}',
    '{count, plural, one {# Übergabe ist überfällig} other {# Übergaben sind überfällig}}',
  ],
  'today.overdueHint': ['Sales promised an answer by now', 'Der Vertrieb wollte bis jetzt antworten'],
  'today.open': [
    '{count, plural, one {# handoff waits for an answer} other {# handoffs wait for an answer}}',
    '{count, plural, one {# Übergabe wartet auf Antwort} other {# Übergaben warten auf Antwort}}',
  ],
  'today.openHint': ['Accept the lead, or say why not', 'Lead annehmen oder sagen, warum nicht'],
  'today.effects': [
    '{count, plural, one {# message or call has failed} other {# messages or calls have failed}}',
    '{count, plural, one {# Nachricht oder Aufruf ist gescheitert} other {# Nachrichten oder Aufrufe sind gescheitert}}',
  ],
  'today.effectsHint': ['See the reason and try again', 'Grund ansehen und nochmal versuchen'],
  'today.quarantined': [
    '{count, plural, one {# event was set aside} other {# events were set aside}}',
    '{count, plural, one {# Ereignis wurde beiseitegelegt} other {# Ereignisse wurden beiseitegelegt}}',
  ],
  'today.quarantinedHint': [
    'No step could judge them: see why, mend the step, and try them again',
    'Kein Schritt konnte sie beurteilen: Grund ansehen, Schritt ändern, nochmal versuchen',
  ],
  'today.drafts': [
    '{count, plural, one {{name} has changes that are not live} other {# workflows have changes that are not live}}',
    '{count, plural, one {{name} hat Änderungen, die nicht live sind} other {# Abläufe haben Änderungen, die nicht live sind}}',
  ],
  'today.draftsHint': ['Publish them, or leave them for later', 'Veröffentlichen oder für später lassen'],
  'numbers.leads': ['Leads', 'Leads'],
  'numbers.mqls30': ['MQLs in 30 days', 'MQLs in 30 Tagen'],
  'numbers.acceptance': ['Accepted by sales', 'Vom Vertrieb angenommen'],
  'numbers.acceptanceHint': [
    'of {count} answered in 30 days; 80% is a good mark',
    'von {count} beantworteten in 30 Tagen; 80 % sind ein guter Wert',
  ],
  'numbers.acceptanceNone': ['No handoff answered in 30 days', 'Keine Übergabe in 30 Tagen beantwortet'],
  'numbers.live': ['Live workflows', 'Laufende Abläufe'],
  'numbers.drafts': [
    '{count, plural, =0 {no drafts beside} one {# draft beside} other {# drafts beside}}',
    '{count, plural, =0 {keine Entwürfe daneben} one {# Entwurf daneben} other {# Entwürfe daneben}}',
  ],
  'numbers.open': ['Open handoffs', 'Offene Übergaben'],
  'numbers.overdue': [
    '{count, plural, =0 {none overdue} other {# overdue}}',
    '{count, plural, =0 {keine überfällig} other {# überfällig}}',
  ],
  'numbers.byStage': ['Leads by stage', 'Leads nach Phase'],
  'numbers.byBand': ['Leads by band', 'Leads nach Band'],
  'numbers.mqlsPerDay': ['New MQLs per day', 'Neue MQLs pro Tag'],
  'numbers.mqlsPerDayHint': [
    'Entries into the stage, last 30 days',
    'Eintritte in die Phase, letzte 30 Tage',
  ],
  'numbers.mqlsLabel': [
    'New MQLs per day over 30 days: {total} in all, {top} on the best day',
    'Neue MQLs pro Tag in 30 Tagen: {total} insgesamt, {top} am besten Tag',
  ],
  'welcome.title': ['Welcome. Nothing flows yet.', 'Willkommen. Noch fließt nichts.'],
  'welcome.lead': [
    'Sluice judges every lead the way you draw it, and can say why. Pick a start; each of them can be undone.',
    'Sluice beurteilt jeden Lead so, wie Sie es zeichnen, und kann sagen, warum. Wählen Sie einen Anfang; jeder lässt sich zurücknehmen.',
  ],
  'welcome.demo': ['Load the demo company', 'Demofirma laden'],
  'welcome.demoText': [
    '2,000 leads with 90 days of visits, forms and sales outcomes, and a trickle of new ones. One click removes them again.',
    '2.000 Leads mit 90 Tagen Besuchen, Formularen und Ergebnissen, und ein Rinnsal neuer. Ein Klick entfernt sie wieder.',
  ],
  'welcome.demoAction': ['Load demo', 'Demo laden'],
  'welcome.gallery': ['Start from an example', 'Mit einem Beispiel beginnen'],
  'welcome.galleryText': [
    'Scoring with fit and engagement, a demo-request rule, a whole journey from visit to customer. Adapt what comes close.',
    'Scoring mit Passung und Interesse, eine Demo-Regel, ein ganzer Weg vom Besuch zum Kunden. Passen Sie an, was nahe kommt.',
  ],
  'welcome.galleryAction': ['Open the gallery', 'Galerie öffnen'],
  'welcome.blank': ['Start blank', 'Leer beginnen'],
  'welcome.blankText': [
    'An empty canvas. Begin with what happens first: a form, a visit, a download.',
    'Eine leere Fläche. Beginnen Sie mit dem, was zuerst passiert: ein Formular, ein Besuch, ein Download.',
  ],
  'welcome.blankAction': ['New workflow', 'Neuer Ablauf'],
  'welcome.send': ['Send your first event', 'Das erste Ereignis senden'],
  'welcome.sendText': [
    'Anything that can call a web address can send leads. Create a key under Settings, put it in place of YOUR_KEY, and paste this into a terminal.',
    'Alles, was eine Webadresse aufrufen kann, kann Leads senden. Legen Sie unter Einstellungen einen Schlüssel an, setzen Sie ihn für YOUR_KEY ein und fügen Sie dies in ein Terminal ein.',
  ],
  'welcome.sendKey': ['Create a key', 'Schlüssel anlegen'],
  'welcome.snippet': ['Command that sends an event', 'Befehl, der ein Ereignis sendet'],
  'demo.loading': ['The demo company moves in', 'Die Demofirma zieht ein'],
  'demo.loadingText': [
    '{leads, number} leads so far. You can look around meanwhile.',
    'Bisher {leads, number} Leads. Sie können sich schon umsehen.',
  ],
  'demo.removing': ['The demo company moves out', 'Die Demofirma zieht aus'],
  'demo.loaded': ['You are looking at the demo company', 'Sie sehen die Demofirma'],
  'demo.loadedText': [
    '{leads, number} made-up leads. Remove them before real ones come in; your workflows stay.',
    '{leads, number} erfundene Leads. Entfernen Sie sie, bevor echte kommen; Ihre Abläufe bleiben.',
  ],
  'demo.remove': ['Remove demo data', 'Demodaten entfernen'],
} as const satisfies Record<string, Texts>;
