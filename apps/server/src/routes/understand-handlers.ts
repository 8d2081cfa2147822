import type { Handlers } from '../http/define-routes.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services/context.ts';
import { draftProgram } from '../services/draft-program.ts';
import { fieldSamples } from '../services/field-samples.ts';
import { previewSegment, segmentUses } from '../services/segment-uses.ts';
import { whyNotOf } from '../services/why-not.ts';

type Ids = 'sampleFields' | 'listSegmentUses' | 'previewSegment' | 'getDraftProgram' | 'askWhyNot';

/** What helps people understand rules: what leads hold, where segments are used. */
export const understandHandlers = (services: Services): Pick<Handlers, Ids> => ({
  sampleFields: async () => ({ status: 200, body: { items: await fieldSamples(services), next: null } }),

  listSegmentUses: async () => ({ status: 200, body: { items: await segmentUses(services), next: null } }),

  getDraftProgram: async ({ params }) => ({ status: 200, body: await draftProgram(services, params.id) }),

  askWhyNot: async ({ params, body, request }) => {
    const whyNot = await whyNotOf(services, { ...body, lead: params.id, language: languageOf(request) });
    return { status: 200, body: { whyNot } };
  },

  previewSegment: async ({ body }) => ({ status: 200, body: await previewSegment(services, body) }),
});
