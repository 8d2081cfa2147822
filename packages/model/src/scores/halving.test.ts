import { expect, test } from 'vitest';
import { halving } from './halving.ts';

/** 2^-x of these very doubles, worked out with sixty decimal digits. */
const reference: readonly (readonly [x: number, value: string])[] = [
  [1e-9, '9.9999999930685281968028115e-1'],
  [0.001, '9.9930709299045252190796033e-1'],
  [0.1, '9.3303299153680741239127509e-1'],
  [0.25, '8.4089641525371454303112548e-1'],
  [0.3333333333333333, '7.9370052598409974755569649e-1'],
  [0.4999999999999999, '7.0710678118654757881610241e-1'],
  [0.5, '7.0710678118654752440084436e-1'],
  [0.5000000000000001, '7.0710678118654746998558631e-1'],
  [0.75, '5.9460355750136053335874999e-1'],
  [0.9, '5.3588673126814657385869235e-1'],
  [0.9999999999999999, '5.0000000000000003847739797e-1'],
  [1.1, '4.6651649576840367927012625e-1'],
  [1.5, '3.5355339059327376220042218e-1'],
  [2.2, '2.1763764082403100798685113e-1'],
  [7.77, '4.581386520437027930625515e-3'],
  [12.5, '1.7263349150062195419942489e-4'],
  [29.999999, '9.3132322015931969418501266e-10'],
  [53.3, '9.0178131224165305777260013e-17'],
  [100.123, '7.2439216463558113738818686e-31'],
  [500.5, '2.1601662187239421773112729e-151'],
  [1000.25, '7.8477803128606697379920392e-302'],
];

test.each(reference)('2^-%d is right to 1e-15 of its value', (x, digits) => {
  const value = Number(digits);
  expect(Math.abs(halving(x) - value) / value).toBeLessThan(1e-15);
});

test('a whole half-life halves exactly, and no time takes nothing', () => {
  for (let n = 0; n < 1_074; n++) expect(halving(n + 1)).toBe(halving(n) / 2);
  expect([halving(0), halving(-1), halving(1_075), halving(1e9)]).toEqual([1, 1, 0, 0]);
});

test('every further millisecond leaves strictly less, also across the places where it is pieced together', () => {
  for (const days of [0.5, 30, 3_650]) {
    const halfLife = days * 86_400_000;
    for (const from of [0, 0.3, 0.5, 1, 1.5, 7.5, 20]) {
      const start = Math.round(from * halfLife) - 500;
      for (let at = Math.max(start, 0); at < start + 1_000; at++)
        if (!(halving((at + 1) / halfLife) < halving(at / halfLife))) expect([days, at]).toBe('falling');
    }
  }
});
