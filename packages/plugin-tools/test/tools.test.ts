import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive } from '../src/archive.ts';
import { licenceCheck } from '../src/checks/licence.ts';
import { packageCheck } from '../src/checks/package.ts';
import { sizeCheck } from '../src/checks/size.ts';
import { dev } from '../src/dev.ts';
import { type Built, build, check, readProject, ToolError, write } from '../src/index.ts';
import { TextEncoder as Encoder } from '../src/injected/text-encoder.ts';

/* Inside the package, so that what is written here finds the packages of the workspace. */
let folder: string;
let built: Built;
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, '.made-'));
  built = await build(await readProject(await projectOf(fine)));
});
afterAll(() => rm(folder, { recursive: true }));

const gate = `import { defineCondition, definePlugin, input, Type } from '@sluice/sdk';
const gate = defineCondition({
  type: 'gate', version: 1, title: 'Gate', description: 'A gate.', icon: 'door',
  config: input.form({ least: Type.Integer({ title: 'At least', description: 'Employees.' }) }),
  initial: { least: 50 },
  sentence: 'Are there at least {{least}} people?',
  ports: { yes: 'there are', no: 'there are not' },
  logic: () => 'yes',
  examples: [{ title: 'Any', config: { least: 1 }, value: 'yes' }],
});
`;
const fine = `${gate}export default definePlugin({ name: 'acme', version: '1.0.0', title: 'Acme', nodes: [gate] });`;
const description = {
  name: 'acme',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  keywords: ['sluice-plugin'],
  files: ['dist'],
  sluice: { manifest: './dist/manifest.json', bundle: './dist/plugin.js' },
};

test('check tells of a large bundle, and refuses a huge one', async () => {
  const project = await readProject(await projectOf(fine));
  const sized = (bytes: number) => sizeCheck.run(project, { ...built, bundle: { ...built.bundle, bytes } });
  expect(await sized(600 * 1024)).toMatchObject([
    { severity: 'warning', message: 'The bundle has 600 KiB.' },
  ]);
  expect(await sized(5 * 1024 * 1024)).toMatchObject([{ severity: 'error' }]);
});

let n = 0;
async function projectOf(source: string, changes: object = {}): Promise<string> {
  const place = join(folder, `plugin-${++n}`);
  await mkdir(join(place, 'src'), { recursive: true });
  await writeFile(join(place, 'package.json'), JSON.stringify({ ...description, ...changes }));
  await writeFile(join(place, 'src', 'index.ts'), source);
  return place;
}

/** The problems found, as `check at: message`. */
async function problems(place: string): Promise<readonly string[]> {
  const found = await check(place);
  return found.flatMap(({ title, problems: some }) =>
    some.map(({ at, message }) => `${title} ${at}: ${message}`),
  );
}

test('a plugin becomes one module without imports that runs by itself', async () => {
  const project = await readProject(await projectOf(fine));
  const made = await build(project);
  expect(made.bundle.code).not.toMatch(/^\s*import\b/m);
  expect(await write(project, made)).toEqual(['./dist/plugin.js', './dist/manifest.json']);
  const written = await import(join(project.folder, 'dist', 'plugin.js'));
  expect(written.default).toMatchObject({ name: 'acme', sdk: 1 });
  expect(JSON.parse(await readFile(join(project.folder, 'dist', 'manifest.json'), 'utf8'))).toEqual(
    built.manifest,
  );
});

test('building twice gives the same bytes', async () => {
  const project = await readProject(await projectOf(fine));
  expect((await build(project)).bundle).toEqual(built.bundle);
});

test('a good plugin has nothing to mend', async () => {
  expect(await problems(await projectOf(fine))).toEqual([]);
});

test.each([
  ['the keyword', 'package.json: The keyword', { keywords: [] }],
  ['the place of the manifest', 'sluice.manifest is missing', { sluice: { bundle: './dist/plugin.js' } }],
  ['a folder that is not packed', './dist/plugin.js would not be packed', { files: ['lib'] }],
  ['another version', 'The package is version 2.0.0, the plugin 1.0.0', { version: '2.0.0' }],
  ['dependencies', '"lodash" would be installed', { dependencies: { lodash: '^4.0.0' } }],
  ['no licence', 'package.json: No licence', { license: undefined }],
  ['a licence nobody knows', 'is no SPDX expression', { license: 'do what you like!' }],
])('check tells of %s', async (_, message, changes) => {
  const project = await readProject(await projectOf(fine, changes));
  const found = (
    await Promise.all([packageCheck, licenceCheck].map(({ run }) => run(project, built)))
  ).flat();
  expect(found.map((one) => `${one.at}: ${one.message}`)).toContainEqual(expect.stringContaining(message));
});

const calling = (code: string) =>
  fine.replace("logic: () => 'yes'", `logic: () => { ${code} return 'yes'; }`);

test.each([
  ['what a sandbox does not have', 'bundle bundle: It calls setTimeout', calling('setTimeout(() => {}, 1);')],
  ['process', 'bundle bundle: It calls process', calling('if (process.env.DEBUG) throw new Error();')],
  ['code that fails there', 'conformance gate', calling('process.exit;')],
  [
    'a field without a label',
    'form gate/least: The field has no label',
    fine.replace("title: 'At least', ", ''),
  ],
])('check tells of %s', async (_, message, source) => {
  expect(await problems(await projectOf(source))).toContainEqual(expect.stringContaining(message));
});

test.each([
  ['a module of Node', 'which cannot be bundled', `import 'node:fs';\n${fine}`],
  ['a broken file', 'cannot be bundled', 'export default {{'],
  ['no plugin', 'does not export a plugin', 'export default 1;'],
  ['a definition that is wrong', 'the type is not kebab-case', fine.replace("type: 'gate'", "type: 'Gate'")],
])('%s does not build, with the reason', async (_, message, source) => {
  const error: unknown = await check(await projectOf(source)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ToolError);
  expect(error).toMatchObject({
    message: expect.stringContaining(message),
    hint: expect.stringMatching(/\w/),
  });
});

test('dev shows each change in its panel', async () => {
  const place = await projectOf(fine);
  const stop = new AbortController();
  const lines: string[] = [];
  const until = async (words: string) => {
    while (!lines.join('\n').includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const running = dev({
    folder: place,
    target: null,
    port: 0,
    say: (line) => lines.push(line),
    signal: stop.signal,
  });
  await until('Ready to publish');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(lines.join('\n'))?.[0] ?? '';
  expect(await (await fetch(url)).text()).toContain('Are there at least 50 people?');
  await writeFile(join(place, 'src', 'index.ts'), fine.replace('Are there', 'Do we have'));
  await until('Do we have at least 50 people?');
  expect(await (await fetch(url)).text()).toContain('Do we have at least 50 people?');
  await writeFile(join(place, 'src', 'index.ts'), 'export default {{');
  await until('cannot be bundled');
  expect(await (await fetch(url)).text()).toContain('It does not build');
  stop.abort();
  await running;
});

test('an archive is read by tar', async () => {
  const file = join(folder, 'a.tgz');
  await writeFile(file, archive({ 'package.json': '{"a":1}', 'dist/plugin.js': 'x'.repeat(700) }));
  const out = execFileSync('tar', ['-xzOf', file, 'package/package.json', 'package/dist/plugin.js'], {
    encoding: 'utf8',
  });
  expect(out).toBe(`{"a":1}${'x'.repeat(700)}`);
});

test.each(['', 'abc', 'ä€𝄞', '\ud800x'])('the injected encoder writes %j as UTF-8', (text) => {
  expect([...new Encoder().encode(text)]).toEqual([...new TextEncoder().encode(text)]);
});
