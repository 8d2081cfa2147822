import type { deedsEn } from './deeds.en.ts';

/** The same in German. */
export const deedsDe: Readonly<Record<keyof typeof deedsEn, string>> = {
  'deed.workflow.created': '{actor} hat den Ablauf angelegt',
  'deed.workflow.archived': '{actor} hat den Ablauf archiviert',
  'deed.workflow.published': '{actor} hat Version {version} veröffentlicht',
  'deed.workflow.rolled-back': '{actor} ist zu Version {to} zurückgekehrt (als Version {version})',
  'deed.workflow.unpublished': '{actor} hat ihn offline genommen',
  'deed.workflow.restored': '{actor} hat Version {version} in den Entwurf geholt',
  'deed.workflow.reordered': '{actor} hat die Reihenfolge der Abläufe geändert',
  'deed.draft.edited': '{actor} hat den Entwurf bearbeitet',
  'deed.comment.added': '{actor} hat kommentiert',
  'deed.comment.resolved': '{actor} hat einen Kommentar erledigt',
  'deed.comment.reopened': '{actor} hat einen Kommentar wieder geöffnet',
  'deed.comment.deleted': '{actor} hat einen Kommentar gelöscht',
  'deed.review.requested': '{actor} hat um Freigabe gebeten',
  'deed.review.approved': '{actor} hat den Entwurf freigegeben',
  'deed.review.changes': '{actor} hat um Änderungen gebeten',
  'deed.review.withdrawn': '{actor} hat die Bitte um Freigabe zurückgezogen',
  'deed.share.created': '{actor} hat einen Link geteilt',
  'deed.share.revoked': '{actor} hat einen geteilten Link beendet',
  'deed.settings.changed': '{actor} hat Einstellungen geändert',
  'deed.person.added': '{actor} hat eine Person hinzugefügt',
  'deed.key.created': '{actor} hat einen API-Schlüssel erzeugt',
  'deed.key.deleted': '{actor} hat einen API-Schlüssel gelöscht',
  'deed.leads.changed': '{actor} hat viele Leads auf einmal geändert',
  'deed.leads.undone': '{actor} hat eine Änderung vieler Leads rückgängig gemacht',
};
