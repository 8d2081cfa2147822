/** One message in every language: English, German. */
export type Texts = readonly [en: string, de: string];

/** Messages that several pages say. */
export const partWords = {
  'part.retry': ['Try again', 'Nochmal versuchen'],
  'part.loading': ['Loading', 'Lädt'],
  'part.loadMore': ['Show more', 'Mehr zeigen'],
  'part.cancel': ['Cancel', 'Abbrechen'],
  'part.save': ['Save', 'Speichern'],
  'part.saved': ['Saved', 'Gespeichert'],
  'part.discard': ['Discard changes', 'Änderungen verwerfen'],
  'part.remove': ['Remove', 'Entfernen'],
  'part.add': ['Add', 'Hinzufügen'],
  'part.edit': ['Edit', 'Bearbeiten'],
  'part.close': ['Close', 'Schließen'],
  'part.copy': ['Copy', 'Kopieren'],
  'part.copied': ['Copied', 'Kopiert'],
  'part.clear': ['Clear', 'Leeren'],
  'part.all': ['All', 'Alle'],
  'part.nobody': ['Nobody', 'Niemand'],
  'part.anonymous': ['Anonymous visitor', 'Anonymer Besucher'],
  'part.moveUp': ['Move {name} up', '{name} nach oben'],
  'part.moveDown': ['Move {name} down', '{name} nach unten'],
  'part.more': ['More actions for {name}', 'Mehr Aktionen für {name}'],
  'part.version': ['version {version}', 'Version {version}'],
  'part.failed': ['That did not work', 'Das hat nicht geklappt'],
  'score.unscored': ['Unscored', 'Ohne Score'],
  'score.unscoredHint': ['No evidence yet', 'Noch keine Hinweise'],
} as const satisfies Record<string, Texts>;
