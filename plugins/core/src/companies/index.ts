import type { NodeDefinition } from '@sluice/sdk';
import { buyingGroup } from './buying-group.ts';
import { companyEntered } from './company-entered.ts';
import { contactEntered } from './contact-entered.ts';
import { contactJoined } from './contact-joined.ts';
import { contactsEngaged } from './contacts-engaged.ts';

/** In the order of the palette. */
export const companies: readonly NodeDefinition[] = [
  buyingGroup,
  contactJoined,
  contactEntered,
  companyEntered,
  contactsEngaged,
];
