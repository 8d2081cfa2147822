import type { EffectRequest, LeadEvent } from '@sluice/model';

/** Any value JSON can hold. */
export type Json = EffectRequest['input'];
/** A JSON object. */
export type JsonObject = LeadEvent['properties'];
