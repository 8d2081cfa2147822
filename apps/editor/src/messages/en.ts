import { shellEn } from './shell.en.ts';
import { workflowEn } from './workflow.en.ts';

/** Every message of frame, workflow editor in English, ICU; pages and the rule builder bring their own. Ids are `area.thing`. */
export const en = { ...shellEn, ...workflowEn } as const;
