import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyPrograms, findBinaries, isOursAlone } from '../src/embedded/binaries.ts';
import { osUser } from '../src/embedded/os-user.ts';

const root = mkdtempSync(join(tmpdir(), 'sluice-binaries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string, mode: number): string => {
  const path = join(root, name);
  mkdirSync(path);
  chmodSync(path, mode);
  return path;
};

test('A folder others could have put programs into is not trusted', () => {
  const ours = folder('ours', 0o755);
  const link = join(root, 'link');
  symlinkSync(ours, link);
  expect(isOursAlone(ours)).toBe(true);
  expect(isOursAlone(link)).toBe(false);
  expect(isOursAlone(folder('all', 0o777))).toBe(false);
  expect(isOursAlone(folder('group', 0o775))).toBe(false);
  expect(isOursAlone(join(root, 'absent'))).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)('A folder of another account is not trusted (needs root)', () => {
  const theirs = folder('theirs', 0o755);
  chownSync(theirs, 12_345, 12_345);
  expect(isOursAlone(theirs)).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)(
  'Programs another account has left in place of the copy are replaced (needs root)',
  () => {
    const user = osUser();
    if (user === null) throw new Error('There is an account for root.');
    const native = dirname(dirname(findBinaries(user).postgres));
    const into = folder('shared', 0o755);
    chmodSync(root, 0o755);
    const left = join(into, `postgres-${process.arch}`);
    mkdirSync(join(left, 'bin'), { recursive: true });
    writeFileSync(join(left, 'bin', 'postgres'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    chownSync(left, 12_345, 12_345);

    const { postgres } = copyPrograms(native, { into, user });
    expect(postgres).toBe(join(left, 'bin', 'postgres'));
    expect(isOursAlone(left)).toBe(true);
    expect(statSync(postgres).size).toBeGreaterThan(100_000);
    const made = statSync(left).ino;
    copyPrograms(native, { into, user });
    expect(statSync(left).ino).toBe(made);
    expect(readdirSync(into)).toEqual([`postgres-${process.arch}`]);

    chmodSync(into, 0o777);
    expect(() => copyPrograms(native, { into, user })).toThrow(/Others may write/);
  },
);
