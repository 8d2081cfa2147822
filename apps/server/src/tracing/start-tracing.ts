import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';

type Environment = Readonly<Record<string, string | undefined>>;

/** Tracing of this process. */
export interface Tracing {
  readonly enabled: boolean;
  /** Sends what is left. */
  stop(): Promise<void>;
}

const off: Tracing = { enabled: false, stop: () => Promise.resolve() };

const ratio = (text: string | undefined): number => {
  const value = Number(text ?? 1);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
};

/** By the names of the OpenTelemetry specification; without one, what comes sampled stays so and the rest is sampled too. */
const samplerOf = (env: Environment): Sampler => {
  const share = ratio(env.OTEL_TRACES_SAMPLER_ARG);
  const samplers: Readonly<Record<string, () => Sampler>> = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(share),
    parentbased_always_on: () => new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    parentbased_always_off: () => new ParentBasedSampler({ root: new AlwaysOffSampler() }),
    parentbased_traceidratio: () => new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
  };
  const make = samplers[env.OTEL_TRACES_SAMPLER ?? ''] ?? samplers.parentbased_always_on;
  return make === undefined ? new AlwaysOnSampler() : make();
};

const endpointOf = (env: Environment): string | null => {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '';
  return (
    env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base === '' ? null : `${base.replace(/\/+$/, '')}/v1/traces`)
  );
};

/**
 * Sends traces over OTLP/HTTP where `OTEL_EXPORTER_OTLP_ENDPOINT` (or `…_TRACES_ENDPOINT`) says so, and does nothing
 * at all without. The exporter reads its other settings (`OTEL_EXPORTER_OTLP_HEADERS`, …) from the environment.
 */
export const startTracing = (env: Environment): Tracing => {
  const endpoint = endpointOf(env);
  if (endpoint === null || env.OTEL_SDK_DISABLED === 'true') return off;
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'sluice' }))
    .merge(detectResources({ detectors: [envDetector] }));
  const delay = Number(env.OTEL_BSP_SCHEDULE_DELAY);
  const processor = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url: endpoint }),
    ...(delay > 0 ? { scheduledDelayMillis: delay } : {}),
  });
  const provider = new TracerProvider({ resource, sampler: samplerOf(env), spanProcessors: [processor] });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    enabled: true,
    async stop() {
      await provider.shutdown();
      trace.disable();
      context.disable();
    },
  };
};
