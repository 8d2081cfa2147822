import { deedsDe } from '../../messages/deeds.de.ts';
import { deedsEn } from '../../messages/deeds.en.ts';
import type { Texts } from '../_parts/words.ts';

export const activityWords = {
  'activity.title': ['Activity', 'Verlauf'],
  'activity.lead': [
    'Who did what in this workspace, newest first.',
    'Wer in diesem Arbeitsbereich was getan hat, das Neueste zuerst.',
  ],
  'activity.empty': ['Nothing yet', 'Noch nichts'],
  'activity.emptyText': [
    'Edits, publishing, comments, approvals and changed settings will be listed here.',
    'Hier stehen Änderungen, Veröffentlichungen, Kommentare, Freigaben und Einstellungen.',
  ],
  'activity.when': ['When', 'Wann'],
  'activity.what': ['What', 'Was'],
  'activity.where': ['Workflow', 'Ablauf'],
  'activity.person': ['Person', 'Person'],
  'activity.everybody': ['Everybody', 'Alle'],
} as const satisfies Record<string, Texts>;

const deeds = Object.keys(deedsEn) as (keyof typeof deedsEn)[];

/** Deeds in English and German. */
export const deedWords = Object.fromEntries(
  deeds.map((id) => [id, [deedsEn[id], deedsDe[id]] as const]),
) as Record<keyof typeof deedsEn, Texts>;
