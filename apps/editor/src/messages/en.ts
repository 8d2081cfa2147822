import { pagesEn } from '../pages/messages.en.ts';
import { rulesEn } from './rules.en.ts';
import { shellEn } from './shell.en.ts';
import { workflowEn } from './workflow.en.ts';

/** Every message in English, ICU. Ids are `area.thing`. */
export const en = { ...shellEn, ...workflowEn, ...rulesEn, ...pagesEn } as const;
