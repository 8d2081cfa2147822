import { openPlugin } from '@sluice/plugin-host';
import { conformance } from '@sluice/testkit';
import { wordsOf } from '../tool-error.ts';
import { type Check, error, type Problem } from './problem.ts';

/** The suite the host runs again before it installs the plugin: here and in the sandbox, and both must agree. */
export const conformanceCheck: Check = {
  title: 'conformance',
  run: async (_, { plugin, bundle }) => {
    const isolated = await openPlugin({ name: plugin.name, source: bundle.code }, { tier: 'isolated' }).catch(
      (reason: unknown) => reason,
    );
    const runs = isRunning(isolated);
    try {
      const found = await conformance(plugin, runs ? { twin: isolated.plugin } : {});
      const problems = found.map(
        ({ node, check, severity, message, hint }): Problem => ({
          severity,
          at: `${node} (${check})`,
          message,
          hint,
        }),
      );
      return runs ? problems : [...problems, unusable(isolated)];
    } finally {
      if (runs) isolated.close();
    }
  },
};

type Running = Awaited<ReturnType<typeof openPlugin>>;

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' &&
  value !== null &&
  'close' in value &&
  'plugin' in value &&
  typeof value.close === 'function';

const unusable = (reason: unknown): Problem =>
  error(
    'sandbox',
    `It does not start in the sandbox: ${wordsOf(reason)}`,
    'Use the language and the context only.',
  );
