import {
  type Attributes,
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

/** What sampled events carry from process to process: W3C `traceparent`. */
export type Traceparent = string;

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The context of a traceparent; the root for none, and for one that cannot be read. */
export const contextOf = (traceparent: Traceparent | null | undefined): Context => {
  const [, traceId, spanId, flags] = form.exec(traceparent?.trim() ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const spanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(spanContext) ? trace.setSpanContext(ROOT_CONTEXT, spanContext) : ROOT_CONTEXT;
};

/** The traceparent of a span, sampled or not, for what goes on in the same process; null without a tracer. */
export const parentOf = (span: Span): Traceparent | null => {
  const spanContext = span.spanContext();
  if (!isSpanContextValid(spanContext)) return null;
  const { traceId, spanId, traceFlags } = spanContext;
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
};

/** The traceparent of a span that is sampled, else null: nothing is kept for the others. */
export const traceparentOf = (span: Span): Traceparent | null => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return sampled && span.isRecording() ? `00-${traceId}-${spanId}-01` : null;
};

/**
 * Begins a span. It records nothing unless the process has registered a tracer provider: then a call costs an
 * object and no more.
 */
export const startSpan = (
  name: string,
  options: {
    readonly parent?: Traceparent | null;
    readonly kind?: SpanKind;
    readonly attributes?: Attributes;
    /** Spans of other traces it has to do with. */
    readonly links?: readonly (Traceparent | null)[];
  } = {},
): Span => {
  const links = (options.links ?? []).flatMap((link) => {
    const context = trace.getSpanContext(contextOf(link));
    return context === undefined ? [] : [{ context }];
  });
  return trace.getTracer('sluice').startSpan(
    name,
    {
      links,
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      ...(options.attributes === undefined ? {} : { attributes: options.attributes }),
    },
    contextOf(options.parent),
  );
};

/** Ends a span, with the error where there is one. */
export const endSpan = (span: Span, error: string | null = null): void => {
  if (error !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: error.slice(0, 500) });
  span.end();
};
