import type { NodeDefinition } from '@sluice/sdk';
import { anyEvent } from './any-event.ts';
import { bandEntered } from './band-entered.ts';
import { contentDownloaded } from './content-downloaded.ts';
import { dealChanged } from './deal-changed.ts';
import { emailEngaged } from './email-engaged.ts';
import { eventAttended } from './event-attended.ts';
import { formSubmitted } from './form-submitted.ts';
import { leadChanged } from './lead-changed.ts';
import { pageViewed } from './page-viewed.ts';
import { salesAnswered } from './sales-answered.ts';
import { scoreCrossed } from './score-crossed.ts';
import { stageEntered } from './stage-entered.ts';

/** In the order of the palette. */
export const triggers: readonly NodeDefinition[] = [
  formSubmitted,
  pageViewed,
  contentDownloaded,
  emailEngaged,
  eventAttended,
  leadChanged,
  scoreCrossed,
  bandEntered,
  stageEntered,
  salesAnswered,
  dealChanged,
  anyEvent,
];
