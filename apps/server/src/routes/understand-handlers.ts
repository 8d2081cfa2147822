import type { Handlers } from '../http/define-routes.ts';
import type { Services } from '../services/context.ts';
import { fieldSamples } from '../services/field-samples.ts';
import { previewSegment, segmentUses } from '../services/segment-uses.ts';

type Ids = 'sampleFields' | 'listSegmentUses' | 'previewSegment';

/** What helps people understand rules: what leads hold, where segments are used. */
export const understandHandlers = (services: Services): Pick<Handlers, Ids> => ({
  sampleFields: async () => ({ status: 200, body: { items: await fieldSamples(services), next: null } }),

  listSegmentUses: async () => ({ status: 200, body: { items: await segmentUses(services), next: null } }),

  previewSegment: async ({ body }) => ({ status: 200, body: await previewSegment(services, body) }),
});
