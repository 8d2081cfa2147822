import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { manifestSchema, type PluginManifest, sdkProblem } from '@sluice/sdk';
import { Problem } from '../http/problem.ts';
import { detailOf, diagnosticsOf, validatorOf } from '../http/validators.ts';

/** A plugin's package, read and checked without running any of it. */
export interface PluginPackage {
  readonly manifest: PluginManifest;
  /** The code: one ES module. */
  readonly bundle: string;
  /** `sha512-…` of the code. */
  readonly integrity: string;
  /** Where it came from: `npm:@acme/gates@1.2.0`, `file`. */
  readonly origin: string;
}

/** The files of a package by path: `package.json`, `dist/plugin.js`. */
export type PackageFiles = (path: string) => Promise<Buffer | null>;

const mostBundleBytes = 4 * 2 ** 20;

const broken = (detail: string): Problem => new Problem('plugin.not-a-package', detail);

const json = (bytes: Buffer | null, path: string): unknown => {
  if (bytes === null) throw broken(`The package has no ${path}.`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw broken(`${path} of the package is not JSON.`);
  }
};

type Bag = Readonly<Record<string, unknown>>;

const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};

/** A path of the package, as `package.json` gives it. */
const inside = (value: unknown, field: string): string => {
  const path = typeof value === 'string' ? posix.normalize(value) : '';
  if (path === '' || path.startsWith('..') || posix.isAbsolute(path))
    throw broken(`package.json names no file of the package under sluice.${field}.`);
  return path;
};

const checkManifest = (value: unknown): PluginManifest => {
  const found = bag(value);
  const problem = typeof found.sdk === 'string' ? sdkProblem(found.sdk) : null;
  if (problem !== null) throw new Problem('plugin.other-sdk', `${problem.message} ${problem.hint}`);
  const validate = validatorOf(manifestSchema, 'body');
  if (validate(value)) return value as PluginManifest;
  const diagnostics = diagnosticsOf(validate.errors, 'plugin.bad-manifest');
  throw new Problem('plugin.bad-manifest', detailOf(diagnostics), { diagnostics });
};

/** Reads a package. Throws a Problem that says what is wrong with it. */
export const readPackage = async (files: PackageFiles, origin: string): Promise<PluginPackage> => {
  const description = bag(json(await files('package.json'), 'package.json'));
  const { keywords } = description;
  if (!Array.isArray(keywords) || !keywords.includes('sluice-plugin'))
    throw broken('package.json does not have the keyword sluice-plugin.');
  const places = bag(description.sluice);
  const manifestPath = inside(places.manifest, 'manifest');
  const bundlePath = inside(places.bundle, 'bundle');
  const manifest = checkManifest(json(await files(manifestPath), manifestPath));
  const code = await files(bundlePath);
  if (code === null) throw broken(`The package has no ${bundlePath}.`);
  if (code.length > mostBundleBytes) throw broken('Its code is larger than 4 MB.');
  const integrity = `sha512-${createHash('sha512').update(code).digest('base64')}`;
  if (integrity !== manifest.bundle.integrity)
    throw new Problem(
      'plugin.wrong-integrity',
      `${bundlePath} has the hash ${integrity.slice(0, 20)}…, the manifest says ${manifest.bundle.integrity.slice(0, 20)}….`,
    );
  return { manifest, bundle: code.toString('utf8'), integrity, origin };
};
