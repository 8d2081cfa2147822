import type { Texts } from '../_parts/words.ts';

export const galleryWords = {
  'gallery.title': ['Gallery', 'Galerie'],
  'gallery.lead': [
    'Workflows that work. Use one as it is, or take it apart. Nothing goes live until you publish it.',
    'Abläufe, die laufen. Nehmen Sie einen, wie er ist, oder zerlegen Sie ihn. Live wird erst, was Sie veröffentlichen.',
  ],
  'gallery.workflows': [
    '{count, plural, one {# workflow} other {# workflows}}, {nodes, plural, one {# step} other {# steps}}',
    '{count, plural, one {# Ablauf} other {# Abläufe}}, {nodes, plural, one {# Schritt} other {# Schritte}}',
  ],
  'gallery.picture': [
    'Picture of the workflow {name}: {nodes, plural, one {# step} other {# steps}}',
    'Bild des Ablaufs {name}: {nodes, plural, one {# Schritt} other {# Schritte}}',
  ],
  'gallery.read': ['About', 'Mehr dazu'],
  'gallery.readName': ['About {name}', 'Mehr dazu: {name}'],
  'gallery.use': ['Use this', 'Verwenden'],
  'gallery.useName': ['Use this: {name}', 'Verwenden: {name}'],
  'gallery.used': [
    'Added as a draft, with the segments and fields it needs',
    'Als Entwurf hinzugefügt, mit nötigen Segmenten und Feldern',
  ],
  'gallery.empty': ['The gallery is empty', 'Die Galerie ist leer'],
  'gallery.emptyText': [
    'This installation came without examples. Start with a blank workflow.',
    'Diese Installation kam ohne Beispiele. Beginnen Sie mit einem leeren Ablauf.',
  ],
} as const satisfies Record<string, Texts>;
