import type { Texts } from '../_parts/words.ts';

export const sharedWords = {
  'shared.what': [
    '{shows, select, live {Live version {version}} other {Draft}} · read only',
    '{shows, select, live {Live-Version {version}} other {Entwurf}} · nur lesen',
  ],
  'shared.drawing': ['{name}, as drawn', '{name} als Zeichnung'],
  'shared.steps': ['What happens, step by step', 'Was geschieht, Schritt für Schritt'],
  'shared.gone': ['This link does not work', 'Dieser Link führt nirgendwohin'],
  'shared.goneText': [
    'It has been ended, or was not copied whole. Ask whoever sent it for a new one.',
    'Er wurde beendet oder nicht vollständig kopiert. Bitten Sie um einen neuen.',
  ],
} as const satisfies Record<string, Texts>;
