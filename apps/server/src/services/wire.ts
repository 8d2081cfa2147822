import type { Workspace } from '@sluice/model';

/** An instant as it goes over the wire. */
export const iso = (ms: number): string => new Date(ms).toISOString();

/** The same, or null. */
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** A rep as others see them; one who is no longer in the settings keeps the id as name. */
export const ownerOf = (workspace: Workspace, id: string | null) => {
  if (id === null) return null;
  const rep = workspace.reps.find((one) => one.id === id);
  return rep === undefined ? { id, name: id, email: '' } : { id, name: rep.name, email: rep.email };
};
