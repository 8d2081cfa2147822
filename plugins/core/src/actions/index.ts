import type { NodeDefinition } from '@sluice/sdk';
import { addToList } from './add-to-list.ts';
import { callWebhook } from './call-webhook.ts';
import { enrolInNurture } from './enrol-in-nurture.ts';
import { handOffToSales } from './hand-off-to-sales.ts';
import { moveStage } from './move-stage.ts';
import { notify } from './notify.ts';
import { removeFromList } from './remove-from-list.ts';
import { sendEmail } from './send-email.ts';
import { setTrait } from './set-trait.ts';

/** In the order of the palette. */
export const actions: readonly NodeDefinition[] = [
  moveStage,
  setTrait,
  addToList,
  removeFromList,
  enrolInNurture,
  sendEmail,
  notify,
  handOffToSales,
  callWebhook,
];
