import type { Operator } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeSearch } from '../run.ts';
import { types } from '../types.ts';
import { bucketOf } from '../values/hash.ts';
import { joinText } from '../values/text.ts';

export const bucket: Operator = pure({
  name: 'bucket',
  family: 'sluice',
  arity: [2, 2],
  signature: 'bucket(id, seed) → number in [0, 1)',
  doc: 'A stable place for an id under a seed, for random splits: GrowthBook hash version 2, in ten-thousandths.',
  takes: [types.string | types.number, types.string | types.number],
  gives: types.number,
  builds: true,
  apply: (run, id, seed) => {
    const [idText, seedText] = [joinText(run, id), joinText(run, seed)];
    chargeSearch(run, (idText.length + seedText.length) << 4);
    return bucketOf(idText, seedText);
  },
  say: 'the bucket of {0} under {1}',
});
