import { rulesEn } from './rules.en.ts';
import { shellEn } from './shell.en.ts';
import { workflowEn } from './workflow.en.ts';

/** Every message of frame, workflow editor and rule builder in English, ICU; pages bring their own. Ids are `area.thing`. */
export const en = { ...shellEn, ...workflowEn, ...rulesEn } as const;
