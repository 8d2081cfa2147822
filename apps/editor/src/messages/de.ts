import { shellDe } from './shell.de.ts';
import { workflowDe } from './workflow.de.ts';

/** The same messages in German, loaded where German is read. */
export const de = { ...shellDe, ...workflowDe };
