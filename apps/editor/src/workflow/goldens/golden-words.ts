import type { GoldenDifference, GoldenExpectation } from '@sluice/model';

/** What words need to know of the workflow. */
export interface GoldenNames {
  readonly title: (node: string) => string;
  readonly port: (node: string, port: string) => string;
  readonly stage: (id: string) => string;
}

type Message = readonly [id: string, values: Record<string, string | number>];

const rangeMessage = (expected: GoldenExpectation['score'], actual: number | null): Message => {
  const got = actual === null ? 'none' : Math.round(actual * 10) / 10;
  return expected === null
    ? ['golden.scoreNone', { actual: got }]
    : ['golden.score', { from: expected.from, to: expected.to, actual: got }];
};

type Words = {
  readonly [K in GoldenDifference['of']]: (
    difference: Extract<GoldenDifference, { of: K }>,
    names: GoldenNames,
  ) => Message;
};

const words: Words = {
  failure: ({ actual }) => ['golden.failure', { message: actual }],
  stage: ({ expected, actual }, { stage }) => [
    'golden.stage',
    { expected: stage(expected), actual: stage(actual) },
  ],
  score: ({ expected, actual }) => rangeMessage(expected, actual),
  path: ({ expected, actual }, { title, port }) => {
    if (expected === null) return ['golden.pathOn', { actual: title(actual?.node ?? '') }];
    if (actual === null) return ['golden.pathShort', { expected: title(expected.node) }];
    if (actual.node !== expected.node)
      return ['golden.pathOther', { expected: title(expected.node), actual: title(actual.node) }];
    const named = (id: string | null): string => (id === null ? '–' : port(expected.node, id));
    return [
      'golden.pathPort',
      { node: title(expected.node), expected: named(expected.port), actual: named(actual.port) },
    ];
  },
  effects: ({ missing, unexpected }, { title }) =>
    missing.length > 0
      ? ['golden.effectMissing', { node: title(missing[0]?.node ?? '') }]
      : ['golden.effectMore', { node: title(unexpected[0]?.node ?? '') }],
};

/** A difference as a message with its values. */
export const differenceWords = (difference: GoldenDifference, names: GoldenNames): Message =>
  words[difference.of](difference as never, names);
