import type { Texts } from '../../_parts/words.ts';

export const privacyWords = {
  'privacy.menu': ['More for this lead', 'Mehr zu diesem Lead'],
  'privacy.export': ['Download everything kept', 'Alles Gespeicherte herunterladen'],
  'privacy.erase': ['Delete this person…', 'Diese Person löschen …'],
  'privacy.eraseTitle': ['Delete {name} for good?', '{name} endgültig löschen?'],
  'privacy.eraseText': [
    'Everything we keep of this person goes: profile, visits and forms, points, messages and decisions, also of leads that were merged into this one.',
    'Alles, was wir über diese Person haben, verschwindet: Profil, Besuche und Formulare, Punkte, Nachrichten und Entscheidungen, auch von Leads, die mit diesem zusammengeführt wurden.',
  ],
  'privacy.eraseCounts': [
    'Your numbers stay as they are: the funnel and the counts no longer say who it was.',
    'Ihre Zahlen bleiben, wie sie sind: Trichter und Zähler sagen nur nicht mehr, wer es war.',
  ],
  'privacy.eraseLater': [
    'If the person comes back, they start as a new lead.',
    'Kommt die Person wieder, beginnt sie als neuer Lead.',
  ],
  'privacy.eraseFinal': ['There is no way back.', 'Es gibt keinen Weg zurück.'],
  'privacy.eraseType': ['Type {word} to confirm', 'Zum Bestätigen {word} eingeben'],
  'privacy.eraseSubmit': ['Delete for good', 'Endgültig löschen'],
  'privacy.erased': ['The person was deleted', 'Die Person wurde gelöscht'],
} as const satisfies Record<string, Texts>;
