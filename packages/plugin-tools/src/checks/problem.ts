import type { Built } from '../build.ts';
import type { Project } from '../project.ts';

/** Something to mend before publishing. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Where: a node, a file. */
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

/** One part of `sluice-plugin check`. */
export interface Check {
  readonly title: string;
  readonly run: (project: Project, built: Built) => Promise<readonly Problem[]> | readonly Problem[];
}

export const error = (at: string, message: string, hint: string): Problem => ({
  severity: 'error',
  at,
  message,
  hint,
});
export const warning = (at: string, message: string, hint: string): Problem => ({
  severity: 'warning',
  at,
  message,
  hint,
});
