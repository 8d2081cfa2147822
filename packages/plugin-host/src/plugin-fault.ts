/** Why a plugin was stopped or refused: the code's words, and what to do about it. */
const faults = {
  'plugin.out-of-time': {
    says: (detail: string) => `it worked for more than ${detail} without a pause`,
    hint: 'Look for a loop that does not end, or do less in one call.',
  },
  'plugin.deadline': {
    says: (detail: string) => `it did not answer within ${detail}`,
    hint: 'Ask for less in one run, or heed the abort signal and the deadline.',
  },
  'plugin.out-of-memory': {
    says: (detail: string) => `it needed more than ${detail} of memory`,
    hint: 'Keep less in memory at once; take long answers page by page.',
  },
  'plugin.stack-overflow': {
    says: () => 'its calls nest too deep',
    hint: 'Look for a function that calls itself without end, or walk deep data with a list.',
  },
  'plugin.crashed': {
    says: (detail: string) => `its sandbox broke: ${detail}`,
    hint: 'Report this to the author of the plugin with the input of the run.',
  },
  'plugin.output-too-large': {
    says: (detail: string) => `what it gave is larger than ${detail}`,
    hint: 'Answer only with what later nodes need.',
  },
  'plugin.input-too-large': {
    says: (detail: string) => `what it was to be given is larger than ${detail}`,
    hint: 'Let the node take only the fields it needs.',
  },
  'plugin.never-settles': {
    says: () => 'it waits for something that never comes',
    hint: 'Await only what the context offers; a promise nobody resolves would wait for ever.',
  },
  'plugin.not-json': {
    says: (detail: string) => `what it gave is not JSON: ${detail}`,
    hint: 'Give plain objects, lists, texts, numbers, booleans and null.',
  },
  'plugin.does-not-load': {
    says: (detail: string) => `it does not load: ${detail}`,
    hint: 'Build the plugin again as one file without imports and run its tests.',
  },
  'plugin.wrong-manifest': {
    says: (detail: string) => `it is not what its manifest says: ${detail}`,
    hint: 'Build the plugin again, so that bundle and manifest are of one build.',
  },
  'plugin.restarted': {
    says: () => 'another run of the same plugin broke its sandbox',
    hint: 'Nothing to do: the run is tried again.',
  },
  'plugin.resting': {
    says: (detail: string) => `it had to be stopped and rests for ${detail}`,
    hint: 'Update or disable the plugin if this goes on.',
  },
} as const;

/** A permanent code of a fault of a plugin. */
export type PluginFaultCode = keyof typeof faults;

/** A plugin that had to be stopped, or cannot be run. Names the plugin; `hint` says what to do. */
export class PluginFault extends Error {
  override readonly name = 'PluginFault';
  readonly plugin: string;
  readonly code: PluginFaultCode;
  readonly hint: string;

  constructor(plugin: string, code: PluginFaultCode, detail = '') {
    const { says, hint } = faults[code];
    super(`${code}: The plugin “${plugin}” was stopped: ${says(detail)}.`);
    this.plugin = plugin;
    this.code = code;
    this.hint = hint;
  }
}

/** Is it a code of a fault? */
export const isFaultCode = (code: string): code is PluginFaultCode => Object.hasOwn(faults, code);
