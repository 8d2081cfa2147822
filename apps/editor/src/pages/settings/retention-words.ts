import type { Texts } from '../_parts/words.ts';

export const retentionWords = {
  'settings.retention': ['Privacy', 'Datenschutz'],
  'retention.lead': [
    'How long things are kept. An empty field keeps them for ever.',
    'Wie lange etwas aufbewahrt wird. Ein leeres Feld heißt: für immer.',
  ],
  'retention.forEver': ['for ever', 'für immer'],
  'retention.days': ['days', 'Tage'],
  'retention.eventDays': ['Visits, forms and other events', 'Besuche, Formulare und andere Ereignisse'],
  'retention.eventDaysHint': [
    'Keep them at least as long as your rules look back. They go in large parts, so some days later.',
    'Mindestens so lange, wie Ihre Regeln zurückschauen. Sie gehen in großen Teilen, also einige Tage später.',
  ],
  'retention.traceDays': ['Ways through workflows', 'Wege durch Abläufe'],
  'retention.traceDaysHint': [
    'Which steps a lead passed at each event.',
    'Welche Schritte ein Lead bei jedem Ereignis nahm.',
  ],
  'retention.leadDays': ['Leads we no longer hear of', 'Leads, von denen wir nichts mehr hören'],
  'retention.leadDaysHint': [
    'Counted from their last visit, form or message.',
    'Gezählt ab ihrem letzten Besuch, Formular oder ihrer letzten Nachricht.',
  ],
  'retention.leadWarning': [
    'Leads silent for that long are deleted with everything about them, as soon as you save.',
    'So lange stille Leads werden mit allem, was zu ihnen gehört, gelöscht, sobald Sie speichern.',
  ],
  'retention.ledger': [
    'Points, stages and their reasons are kept as long as the lead itself.',
    'Punkte, Phasen und ihre Gründe bleiben so lange wie der Lead selbst.',
  ],
  'retention.deleted': ['Deleted lately', 'Zuletzt gelöscht'],
  'retention.deletedHint': [
    'What went, by hand or because it was kept long enough. Nothing here says who it was.',
    'Was ging, von Hand oder weil die Frist um war. Hier steht nicht, wer es war.',
  ],
  'retention.nothing': ['Nothing was deleted yet.', 'Noch wurde nichts gelöscht.'],
  'retention.when': ['When', 'Wann'],
  'retention.what': ['What', 'Was'],
  'retention.events': ['Events', 'Ereignisse'],
  'retention.kind.lead': ['A person', 'Eine Person'],
  'retention.kind.events': ['Old events', 'Alte Ereignisse'],
  'retention.kind.traces': ['Old ways through workflows', 'Alte Wege durch Abläufe'],
} as const satisfies Record<string, Texts>;
