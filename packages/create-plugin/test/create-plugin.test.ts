import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateWords } from '../src/index.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'src', 'cli.ts');
const tools = join(root, '..', 'plugin-tools', 'src', 'cli.ts');
const find = createRequire(import.meta.url);
const programOf = (name: string, file: string) => join(dirname(find.resolve(`${name}/package.json`)), file);

interface Ran {
  readonly code: number;
  readonly out: string;
}

/** Runs a Node program to its end. */
function run(args: readonly string[], cwd: string): Promise<Ran> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out: stdout + stderr });
    });
  });
}

/** Runs npm, which finds `sluice-plugin` among the programs of the workspace. */
const npm = (args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((resolve) => {
    execFile('npm', args, { cwd, shell: process.platform === 'win32' }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, out: stdout + stderr }),
    );
  });

/* Inside the package, so that the made plugin finds the packages of the workspace. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(root, '.made-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.keys(templateWords))('a new plugin of the template %s', (template) => {
  const plugin = () => join(folder, `my-${template}`);
  let made: Ran;
  beforeAll(async () => {
    made = await run([cli, `my-${template}`, '--template', template], folder);
  });

  test('is written under its name', async () => {
    expect(made).toMatchObject({ code: 0 });
    for (const file of [
      'package.json',
      'README.md',
      'tsconfig.json',
      '.gitignore',
      join('src', 'index.ts'),
    ]) {
      expect(await readFile(join(plugin(), file), 'utf8')).not.toMatch(/__[A-Z]+__/);
    }
  });

  test('takes the packages of the checkout it was made from', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(plugin(), 'package.json'), 'utf8'));
    const packages = 'file:../../..';
    expect(manifest).toMatchObject({
      name: `my-${template}`,
      keywords: ['sluice-plugin'],
      devDependencies: {
        '@sluice/sdk': `${packages}/sdk`,
        '@sluice/testkit': `${packages}/testkit`,
        '@sluice/plugin-tools': `${packages}/plugin-tools`,
      },
    });
  });

  test('passes its own tests as it stands', async () => {
    const tested = await run([programOf('vitest', 'vitest.mjs'), 'run', '--root', '.'], plugin());
    expect(tested.out).toMatch(/Tests .*\d+ passed/);
    expect(tested.code).toBe(0);
  });

  test('is ready to publish: types, manifest, bundle, licence, form and conformance', async () => {
    const checked = await run([tools, 'check'], plugin());
    expect(checked.out).toContain('Ready to publish.');
    expect(checked.code).toBe(0);
  });

  test('is packed as one bundle with its manifest, which has the hash of the bundle', async () => {
    const packed = await npm(['pack', '--json'], plugin());
    expect(packed.code).toBe(0);
    const files = await readdir(plugin());
    expect(files).toContain(`my-${template}-0.1.0.tgz`);
    const bundle = await readFile(join(plugin(), 'dist', 'plugin.js'));
    const manifest: unknown = JSON.parse(await readFile(join(plugin(), 'dist', 'manifest.json'), 'utf8'));
    const integrity = `sha512-${createHash('sha512').update(bundle).digest('base64')}`;
    expect(manifest).toMatchObject({ name: `my-${template}`, bundle: { integrity, bytes: bundle.length } });
  });
});

test('is not written twice', async () => {
  const [first, again] = [await run([cli, 'twice'], folder), await run([cli, 'twice'], folder)];
  expect(first.code).toBe(0);
  expect(again).toMatchObject({ code: 1 });
  expect(again.out).toContain('is not empty');
});

test('a folder with anything in it is left alone', async () => {
  const used = join(folder, 'used');
  await mkdir(used);
  await writeFile(join(used, 'notes.txt'), 'mine');
  expect(await run([cli, 'used'], folder)).toMatchObject({ code: 1 });
  expect(await readdir(used)).toEqual(['notes.txt']);
});

test('a file in the place of the folder is left alone', async () => {
  await writeFile(join(folder, 'file'), 'mine');
  const ran = await run([cli, 'file'], folder);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('is a file');
});

test.each(['My Plugin', '9lives', 'a--b', 'x'.repeat(70)])('%j is refused as a name', async (name) => {
  const ran = await run([cli, name], folder);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('lower-case words joined by hyphens');
});

test.each([[[]], [['a', 'b']], [['--force']], [['a', '--template', 'none']]])(
  'the arguments %j give the usage',
  async (args) => {
    const ran = await run([cli, ...args], folder);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.out).toContain('Usage');
  },
);
