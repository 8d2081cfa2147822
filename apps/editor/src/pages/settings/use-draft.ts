import type { Workspace } from '@sluice/model';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api, queries, type Settings } from '../../api/index.ts';
import { useAction } from '../_parts/use-action.ts';

/** Settings being edited. */
export interface Draft {
  readonly workspace: Workspace;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Would saving change how leads are scored? Then it is shown first who changes. */
  readonly rescores: boolean;
  /** Somebody else saved since the editing began. */
  readonly conflict: boolean;
  readonly change: (part: Partial<Workspace>) => void;
  readonly save: () => void;
  /** Saves over what somebody else saved. */
  readonly overwrite: () => void;
  readonly discard: () => void;
}

/** Edits of the settings, kept until they are saved or given up. */
export const useDraft = (settings: Settings): Draft => {
  const cache = useQueryClient();
  const [edited, setEdited] = useState<{ readonly workspace: Workspace; readonly revision: number } | null>(
    null,
  );
  const [conflict, setConflict] = useState(false);
  const save = useAction({
    run: ({ workspace, revision }: { readonly workspace: Workspace; readonly revision: number }) =>
      api('PUT /v1/settings', { body: { workspace }, ifMatch: revision }).catch(async (error: unknown) => {
        if (error instanceof ApiError && error.status === 412) {
          setConflict(true);
          await cache.invalidateQueries({ queryKey: queries.settings.queryKey });
        }
        throw error;
      }),
    said: 'settings.saved',
    onDone: (saved) => {
      cache.setQueryData(queries.settings.queryKey, saved);
      setEdited(null);
      setConflict(false);
    },
  });
  return {
    workspace: edited?.workspace ?? settings.workspace,
    dirty: edited !== null,
    saving: save.isPending,
    rescores:
      edited !== null &&
      JSON.stringify(edited.workspace.scoring) !== JSON.stringify(settings.workspace.scoring),
    conflict,
    change: (part) =>
      setEdited((before) => ({
        workspace: { ...(before?.workspace ?? settings.workspace), ...part },
        revision: before?.revision ?? settings.revision,
      })),
    save: () => edited && save.mutate(edited),
    overwrite: () => edited && save.mutate({ ...edited, revision: settings.revision }),
    discard: () => {
      setEdited(null);
      setConflict(false);
    },
  };
};
