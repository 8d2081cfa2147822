import { EventInput } from '@sluice/api';
import { type ErrorCode, isReservedEventType } from '@sluice/model';
import type { IncomingEvent } from '@sluice/runtime';
import type { Static } from 'typebox';
import type { Items, ParsedItem } from '../http/body-parsers.ts';
import { flawOf, isDeeper } from '../http/check-json.ts';
import { isDeliverable } from '../http/email.ts';
import { Problem } from '../http/problem.ts';
import { detailOf, diagnosticsOf, validatorOf } from '../http/validators.ts';
import type { Services } from './context.ts';

/** The most events one request may carry. */
export const maxEvents = 1_000;
/** Properties and traits, with the event around them. */
const maxDepth = 34;

const validate = validatorOf(EventInput, 'body');
const isEvent = (value: unknown): value is Static<typeof EventInput> => validate(value);

interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly path?: string;
}

const refusalOfShape = (): Refusal => {
  const diagnostics = diagnosticsOf(validate.errors, 'event.invalid');
  const [first] = diagnostics;
  const unknown = diagnostics.every(({ code }) => code === 'request.unknown-field');
  return {
    code: unknown ? 'request.unknown-field' : 'event.invalid',
    detail: detailOf(diagnostics).replaceAll('the body', 'the event'),
    ...(first === undefined ? {} : { path: first.path }),
  };
};

/** An event as ingest takes it, or why not. */
const read = (value: unknown, plain: boolean): IncomingEvent | Refusal => {
  const flaw = plain && !isDeeper(value, maxDepth) ? null : flawOf(value, maxDepth);
  if (flaw !== null)
    return { code: 'event.invalid', detail: `${flaw.path || 'the event'}: ${flaw.reason}`, path: flaw.path };
  if (!isEvent(value)) return refusalOfShape();
  if (isReservedEventType(value.type))
    return {
      code: 'event.reserved-type',
      detail: `${value.type} is made by the product only.`,
      path: '/type',
    };
  const { email } = value.lead;
  if (email !== undefined && !isDeliverable(email))
    return { code: 'event.invalid-email', detail: `${email} is not an e-mail address.`, path: '/lead/email' };
  const { occurredAt, ...event } = value;
  return occurredAt === undefined ? event : { ...event, occurredAt: Date.parse(occurredAt) };
};

const isRefusal = (value: IncomingEvent | Refusal): value is Refusal => 'code' in value;

const readItem = (item: ParsedItem, plain: boolean) => ({
  index: item.index,
  value:
    'problem' in item
      ? { code: 'request.malformed-json' as const, detail: item.problem }
      : read(item.value, plain),
});

/**
 * Takes one event, a list or lines: the valid ones are committed, the others
 * named. One event alone that is not valid is a problem of the request.
 */
export const takeEvents = async (
  { ingest, metrics }: Pick<Services, 'ingest' | 'metrics'>,
  body: Items | null,
  /** Trace context of the request. */
  traceparent: string | null = null,
) => {
  if (body === null) throw new Problem('request.invalid', 'The body is empty: send an event.');
  const sent = body.items.length;
  if (sent > maxEvents)
    throw new Problem('event.too-many', `The request has ${sent} events; the most is ${maxEvents}.`);
  const items = body.items.map((item) => readItem(item, body.plain));
  const valid = items.flatMap(({ index, value }) => (isRefusal(value) ? [] : [{ index, value }]));
  const taken =
    valid.length === 0
      ? { accepted: 0, duplicates: 0, rejected: [] }
      : await ingest(
          valid.map(({ value }) => value),
          { checked: true, traceparent },
        );
  const rejected = [
    ...items.flatMap(({ index, value }) => (isRefusal(value) ? [{ index, ...value }] : [])),
    ...taken.rejected.map(({ index, code, detail }) => ({
      index: valid[index]?.index ?? index,
      code,
      detail,
    })),
  ].sort((a, b) => a.index - b.index);
  const { accepted, duplicates } = taken;
  metrics.ingested({ accepted, duplicates, rejected: rejected.length });
  const [only] = rejected;
  if (body.alone && only !== undefined) {
    const path = 'path' in only && only.path !== undefined ? only.path : '';
    throw new Problem(only.code, only.detail, {
      diagnostics: [{ path, code: only.code, message: only.detail, severity: 'error' }],
    });
  }
  return { accepted, duplicates, rejected };
};
