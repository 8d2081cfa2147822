import type { DocumentNode, NodeTypeInfo } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';

/** An event to start a test with. */
export interface SampleEvent {
  readonly type: string;
  readonly properties: JsonObject;
}

const textOf = (value: unknown, otherwise: string): string => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : otherwise;
};

/* What a trigger of this name waits for, filled from its config. */
const samples: Readonly<Record<string, (config: JsonObject) => SampleEvent>> = {
  'form-submitted': ({ forms, form }) => ({
    type: 'form.submitted',
    properties: { form: textOf(forms ?? form, 'contact'), fields: {} },
  }),
  'page-viewed': ({ paths, path }) => ({
    type: 'page.viewed',
    properties: { path: textOf(paths ?? path, '/pricing').replace(/\/?\*+$/, ''), durationMs: 30_000 },
  }),
  'content-downloaded': ({ tier }) => ({
    type: 'content.downloaded',
    properties: { asset: 'guide', tier: textOf(tier, 'high').replace('any', 'high') },
  }),
  'email-engaged': ({ act }) => ({
    type: `email.${textOf(act, 'clicked')}`,
    properties: { campaign: 'newsletter' },
  }),
  'event-attended': ({ kind }) => ({
    type: 'event.attended',
    properties: { name: 'Webinar', kind: textOf(kind, 'webinar').replace('any', 'webinar') },
  }),
  'any-event': ({ event }) => ({
    type: textOf(event, 'page.viewed').replace('*', 'page.viewed'),
    properties: {},
  }),
};

/** A likely event for the first trigger of a workflow. */
export const sampleEvent = (
  nodes: readonly DocumentNode[],
  types: ReadonlyMap<string, NodeTypeInfo>,
): SampleEvent => {
  const made = nodes
    .filter(({ type }) => types.get(type)?.kind === 'trigger')
    .map(({ type, config }) => samples[type.split('/')[1] ?? '']?.(config))
    .find((sample) => sample !== undefined);
  return made ?? { type: 'page.viewed', properties: { path: '/pricing' } };
};
