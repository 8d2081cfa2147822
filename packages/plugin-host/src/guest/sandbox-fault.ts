import type { PluginFaultCode } from '../plugin-fault.ts';

/** A sandbox that broke; it must not be used again. */
export class SandboxFault extends Error {
  override readonly name = 'SandboxFault';
  readonly code: PluginFaultCode;

  constructor(code: PluginFaultCode, detail = '') {
    super(detail);
    this.code = code;
  }
}

const byMessage: Readonly<Record<string, PluginFaultCode>> = {
  interrupted: 'plugin.out-of-time',
  'out of memory': 'plugin.out-of-memory',
  'string too long': 'plugin.out-of-memory',
  'stack overflow': 'plugin.stack-overflow',
};

/** The engine complains by these; a stack that overflows while it reads JSON is a SyntaxError. */
const engineErrors: ReadonlySet<string> = new Set(['InternalError', 'SyntaxError', 'RangeError']);

/** The limit an error of the engine tells of; null for an error of the plugin's own. */
export const limitOf = (error: {
  readonly name: string;
  readonly message: string;
}): PluginFaultCode | null =>
  engineErrors.has(error.name) && Object.hasOwn(byMessage, error.message)
    ? (byMessage[error.message] ?? null)
    : null;
